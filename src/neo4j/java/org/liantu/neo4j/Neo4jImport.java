package org.liantu.neo4j;

import java.io.IOException;
import java.nio.file.Path;

import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;

/**
 * Neo4j's own bulk importer as a process of its own: fills a database that nobody serves.
 * Ends when standard input closes, which the operating system does for a parent that
 * dies.
 */
public final class Neo4jImport {

	private Neo4jImport() {
	}

	/**
	 * Imports.
	 * @param args the home of the server; then what its importer is told
	 */
	public static void main(String[] args) {
		Thread watch = new Thread(Neo4jImport::endWithTheParent, "parent-watch");
		watch.setDaemon(true);
		watch.start();
		Path home = Path.of(args[0]);
		String[] command = args.clone();
		command[0] = "database";
		// It returns 0 only when everything is in.
		System.exit(AdminTool.execute(new ExecutionContext(home, home.resolve("conf")), command));
	}

	private static void endWithTheParent() {
		try {
			while (System.in.read() >= 0) {
				// What the parent writes means nothing; only the end of the stream does.
				continue;
			}
		}
		catch (IOException ex) {
			ex.printStackTrace();
		}
		Runtime.getRuntime().halt(1);
	}

}
