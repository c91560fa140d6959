package org.liantu.graph;

import java.util.List;
import java.util.concurrent.TimeoutException;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** The graph cannot be asked just now: it is starting, loading, moving or away. */
public final class GraphUnavailable extends LiantuException {

	private static final long serialVersionUID = 1L;

	/** After how many seconds asking again makes sense. */
	public static final int RETRY_AFTER_SECONDS = 2;

	private GraphUnavailable(String key) {
		super(Phrase.of(key), List.of());
	}

	/**
	 * Whether an error means that the graph is away, or too busy to take another
	 * question, and may answer when asked again.
	 */
	public static boolean isAway(Throwable error) {
		if (TransactionTooLarge.isCauseOf(error)) {
			return false;
		}
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof GraphUnavailable || cause instanceof ServiceUnavailableException
					|| cause instanceof RetryableException || cause instanceof AuthenticationException
					// All that tells a pool without a free connection from other errors.
					|| cause instanceof TimeoutException) {
				return true;
			}
		}
		return false;
	}

	static GraphUnavailable away(Throwable cause) {
		GraphUnavailable away = new GraphUnavailable("problem.graph-away");
		away.initCause(cause);
		return away;
	}

	/** Nothing was ever published. */
	public static GraphUnavailable notLoaded() {
		return new GraphUnavailable("problem.graph-loading");
	}

	/** It does not yet stand where the caller knows it to have been. */
	static GraphUnavailable behind() {
		return new GraphUnavailable("problem.graph-behind");
	}

	public static GraphUnavailable moving() {
		return new GraphUnavailable("problem.graph-moving");
	}

	@Override
	public String type() {
		return "graph-unavailable";
	}

	@Override
	public int status() {
		return 503;
	}

}
