package org.liantu.graph;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

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
	void aGraphThatKeepsMovingIsUnavailable() {
		at(1);
		long[] next = { 1 };
		assertThatThrownBy(() -> this.graph.read((revision) -> {
			at(++next[0]);
			return revision;
		})).isInstanceOf(GraphUnavailable.class);
	}

	@Test
	void wordsFilledIntoAQuestionAreOnlyLabelsAndTypes() {
		assertThatThrownBy(() -> this.graph.ask("statement/drop-nodes", Map.of("LABEL", "X) DETACH DELETE (n"),
				Map.of("ids", java.util.List.of()), (row) -> row))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static void at(long revision) {
		try (var session = TestGraph.driver().session()) {
			session.run("MERGE (g:Graph {id: 'graph'}) SET g.revision = $revision", Map.of("revision", revision))
				.consume();
		}
	}

}
