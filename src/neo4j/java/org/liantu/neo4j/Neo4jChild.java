package org.liantu.neo4j;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;

/**
 * Neo4j Community as a process of its own: serves Bolt until its parent is gone. Says "up"
 * on standard output once it serves, and ends when standard input closes, which the
 * operating system does for a parent that dies.
 */
public final class Neo4jChild {

	private Neo4jChild() {
	}

	/**
	 * Serves.
	 * @param args its home, with all settings in conf/neo4j.conf; the file that holds the
	 * password of its user neo4j
	 */
	public static void main(String[] args) {
		leaveSignalsToTheParent();
		try {
			serve(Path.of(args[0]), Files.readString(Path.of(args[1])).strip());
			System.exit(0);
		}
		catch (Throwable ex) {
			// Neo4j's threads would keep a server alive that nobody can use.
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private static void serve(Path home, String password) throws Exception {
		if (!Files.exists(home.resolve("data/databases/system"))) {
			// Before it first serves, so that the well-known default password never does.
			AdminTool.execute(new ExecutionContext(home, home.resolve("conf")), "dbms", "set-initial-password", password);
		}
		DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
			.loadPropertiesFromFile(home.resolve("conf/neo4j.conf"))
			.build();
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
		renew(server, password);
		System.out.println("up");
		while (System.in.read() >= 0) {
			// What the parent writes means nothing; only the end of the stream does.
			continue;
		}
	}

	/**
	 * Ctrl-C in a terminal, its end, and a service manager's stop reach every process of
	 * the group at once. The parent still has requests to answer then; it ends this one
	 * when it is done.
	 */
	private static void leaveSignalsToTheParent() {
		for (String name : new String[] { "INT", "TERM", "HUP" }) {
			try {
				// By name: every compiler warns of this class, and there is no other.
				Class<?> signal = Class.forName("sun.misc.Signal");
				Class<?> handler = Class.forName("sun.misc.SignalHandler");
				signal.getMethod("handle", signal, handler)
					.invoke(null, signal.getConstructor(String.class).newInstance(name),
							handler.getField("SIG_IGN").get(null));
			}
			catch (ReflectiveOperationException ex) {
				// Not every system knows each of them; without, it only stops in a ruder order.
				continue;
			}
		}
	}

	/** The file is the truth, also where it was lost and made anew beside an older database. */
	private static void renew(DatabaseManagementService server, String password) {
		try {
			server.database("system")
				.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", password));
		}
		catch (QueryExecutionException ex) {
			// Neo4j refuses to set the password that is set already, which is all we want.
			if (!String.valueOf(ex.getMessage()).contains("cannot be the same")) {
				throw ex;
			}
		}
	}

}
