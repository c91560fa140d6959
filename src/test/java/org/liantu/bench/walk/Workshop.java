package org.liantu.bench.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/** What engines are made from: a market, and folders. */
public final class Workshop {

	private final TradeMarket market;

	private final Path folder;

	private final Duration patience;

	private @Nullable Neo4jMarket graph;

	/**
	 * A workshop.
	 * @param market what engines are filled with
	 * @param folder where files go
	 * @param patience how long an engine may take for one question
	 */
	Workshop(TradeMarket market, Path folder, Duration patience) {
		this.market = market;
		this.folder = folder;
		this.patience = patience;
	}

	public TradeMarket market() {
		return this.market;
	}

	Duration patience() {
		return this.patience;
	}

	/** The market as a graph, made when the first engine asks for it. */
	public Neo4jMarket graph() throws IOException {
		Neo4jMarket made = this.graph;
		if (made == null) {
			made = Neo4jMarket.fill(this.market, fresh("graph"));
			this.graph = made;
		}
		return made;
	}

	/** A folder of that name, without anything in it. */
	Path fresh(String name) throws IOException {
		Path fresh = this.folder.resolve(name);
		FileSystemUtils.deleteRecursively(fresh);
		return Files.createDirectories(fresh);
	}

}
