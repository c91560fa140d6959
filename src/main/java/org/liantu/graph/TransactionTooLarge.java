package org.liantu.graph;

import java.util.List;

import org.neo4j.driver.exceptions.Neo4jException;

import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/**
 * The graph's server has not enough memory for what was to be written at once. Asking
 * again is no use.
 */
public final class TransactionTooLarge extends LiantuException {

	private static final long serialVersionUID = 1L;

	TransactionTooLarge(Throwable cause) {
		super(Phrase.of("problem.transaction-too-large.detail"), List.of());
		initCause(cause);
	}

	static boolean isCauseOf(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			// Neo4j calls both transient, as if the memory came back by itself.
			if (cause instanceof Neo4jException ex && (ex.code().endsWith(".MemoryPoolOutOfMemoryError")
					|| ex.code().endsWith(".TransactionMemoryLimit"))) {
				return true;
			}
		}
		return false;
	}

	@Override
	public String type() {
		return "transaction-too-large";
	}

	@Override
	public int status() {
		return 507;
	}

}
