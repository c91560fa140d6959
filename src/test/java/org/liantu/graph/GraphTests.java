package org.liantu.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@GraphTest
class GraphTests {

	@Autowired
	private Graph graph;

	@BeforeEach
	void empty() {
		TestGraph.clear();
	}

	@Test
	void aGraphOfWhichNothingWasEverPublishedIsNotYetLoaded() {
		assertThat(this.graph.findRevision()).isEmpty();
		assertThatThrownBy(() -> this.graph.read((revision) -> revision)).isInstanceOf(GraphUnavailable.class);
	}

	@Test
	void whatIsReadWhileTheRevisionMovesIsReadAgain() {
		at(7);
		int[] reads = { 0 };
		Revisioned<Integer> answer = this.graph.read((revision) -> {
			if (++reads[0] == 1) {
				at(8);
			}
			return reads[0];
		});
		assertThat(answer).isEqualTo(new Revisioned<>(8, 2));
	}

	@Test
	void whoeverIsSentAwayByALockReadsAgain() {
		int[] reads = { 0 };
		assertThat(this.graph.<Integer>undisturbed(() -> {
			if (++reads[0] < 3) {
				throw new TransientDataAccessResourceException("somebody else holds it");
			}
			return reads[0];
		})).isEqualTo(3);
	}

	@Test
	void aGraphThatKeepsMovingIsUnavailable() {
		at(1);
		long[] next = { 1 };
		assertThatThrownBy(() -> this.graph.read((revision) -> {
			at(++next[0]);
			return revision;
		})).isInstanceOf(GraphUnavailable.class);
	}

	@Test
	void whatIsPublishedIsReadOnlyWhenAllOfItHasAppeared() throws Exception {
		at(1);
		CompletableFuture<Revisioned<Long>> reader = new CompletableFuture<>();
		List<Boolean> answered = new ArrayList<>();
		this.graph.publish(() -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void beforeCommit(boolean readOnly) {
					reader.completeAsync(() -> GraphTests.this.graph.read((revision) -> revision));
					sleep();
					answered.add(reader.isDone());
				}

			});
			return this.graph.ask("statement/raise-revision", Map.of("revision", 2, "keepFrom", 0), (row) -> row);
		});
		assertThat(answered).containsExactly(false);
		assertThat(reader.get(30, TimeUnit.SECONDS).value()).isEqualTo(2);
	}

	@Test
	void whatWasReadWhileSomethingAppearedIsReadAgain() {
		at(1);
		int[] reads = { 0 };
		this.graph.read((revision) -> {
			if (++reads[0] == 1) {
				CompletableFuture.runAsync(() -> this.graph.publish(() -> 0)).join();
			}
			return revision;
		});
		assertThat(reads[0]).isEqualTo(2);
	}

	@Test
	void whatIsInMemoryIsAnsweredAsItWasUntilWhatChangedIsRead() {
		at(1);
		Graph own = TestGraph.over(TestGraph.driver());
		List<Long> meanwhile = new ArrayList<>();
		own.followedBy((revision) -> meanwhile
			.add(CompletableFuture.supplyAsync(() -> own.read((known) -> known).value()).join()));
		own.look((revision) -> {
		});
		own.publish(() -> own.ask("statement/raise-revision", Map.of("revision", 2, "keepFrom", 0), (row) -> row));
		assertThat(meanwhile).containsExactly(1L);
		assertThat(own.read((revision) -> revision).value()).isEqualTo(2);
	}

	@Test
	void whoKnowsOfARevisionIsNotAnsweredFromBeforeIt() {
		at(1);
		Graph own = TestGraph.over(TestGraph.driver());
		own.look((revision) -> {
		});
		at(2);
		assertThat(own.read((revision) -> revision).value()).as("from memory").isEqualTo(1);
		own.await(2);
		assertThat(own.read((revision) -> revision).value()).isEqualTo(2);
		assertThatThrownBy(() -> own.await(3)).isInstanceOf(GraphUnavailable.class);
	}

	@Test
	void aPublicationThatFailsHoldsNobodyUp() {
		at(1);
		assertThatThrownBy(() -> this.graph.publish(() -> {
			throw new IllegalStateException("no");
		})).hasMessage("no");
		assertThat(this.graph.read((revision) -> revision).value()).isEqualTo(1);
	}

	private static void sleep() {
		try {
			TimeUnit.MILLISECONDS.sleep(500);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void wordsFilledIntoAQuestionAreOnlyLabelsAndTypes() {
		assertThatThrownBy(() -> this.graph.ask("statement/drop-nodes", Map.of("LABEL", "X) DETACH DELETE (n"),
				Map.of("ids", List.of()), (row) -> row))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static void at(long revision) {
		try (var session = TestGraph.driver().session()) {
			session.run("MERGE (g:Graph {id: 'graph'}) SET g.revision = $revision", Map.of("revision", revision))
				.consume();
		}
	}

}
