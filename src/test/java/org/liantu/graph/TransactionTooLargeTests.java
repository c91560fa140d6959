package org.liantu.graph;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.TransientException;

import static org.assertj.core.api.Assertions.assertThat;

/** What does not fit into the server's memory is no reason to ask again. */
class TransactionTooLargeTests {

	@Test
	void noMemoryForATransactionIsNoGraphThatIsAway() {
		Throwable full = new RuntimeException(
				new TransientException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "no room"));
		assertThat(TransactionTooLarge.isCauseOf(full)).isTrue();
		assertThat(GraphUnavailable.isAway(full)).isFalse();
		assertThat(GraphUnavailable.isAway(new TransactionTooLarge(full))).isFalse();
	}

	@Test
	void aDeadlockIsAskedAgain() {
		Throwable deadlock = new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "after you");
		assertThat(TransactionTooLarge.isCauseOf(deadlock)).isFalse();
		assertThat(GraphUnavailable.isAway(deadlock)).isTrue();
	}

}
