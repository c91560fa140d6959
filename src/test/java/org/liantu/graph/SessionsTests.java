package org.liantu.graph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ClientException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

import org.liantu.graph.RecordedSessions.Opened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a cluster is told with every question: whether it only reads, and what has to be
 * known. What a cluster does with it cannot be tested: Community has none.
 */
@GraphTest
@DisplayName("How the graph is asked")
class SessionsTests {

	private final RecordedSessions sessions = new RecordedSessions(TestGraph.driver());

	private final Graph graph = TestGraph.over(this.sessions.driver());

	@Autowired
	private Graph wired;

	@Autowired
	private Neo4jBookmarkManager bookmarks;

	private long revision;

	@BeforeEach
	void begin() {
		TestGraph.clear();
		publish();
	}

	@Test
	void whatIsReadMayBeReadAnywhere() {
		assertThat(modes(() -> this.graph.findRevision())).containsExactly(AccessMode.READ);
		assertThat(modes(() -> this.graph.read((revision) -> revision))).containsExactly(AccessMode.READ);
		assertThat(modes(() -> this.graph.look((revision) -> {
		}))).containsExactly(AccessMode.READ);
		assertThat(modes(() -> this.graph.read((revision) -> revision))).as("in memory").isEmpty();
		assertThat(modes(() -> this.graph.await(this.revision))).containsExactly(AccessMode.READ);
		assertThat(modes(() -> stream(this.graph))).containsExactly(AccessMode.READ);
	}

	@Test
	void whatWritesOrTakesALockGoesToTheServerThatWrites() {
		assertThat(modes(() -> publish())).as("writes, then sees where the graph stands")
			.containsExactly(AccessMode.WRITE, AccessMode.READ);
		assertThat(modes(() -> this.graph.write(() -> 0))).containsExactly(AccessMode.WRITE);
		assertThat(modes(() -> stand(this.graph))).containsExactly(AccessMode.WRITE);
		assertThat(modes(() -> this.graph.read((revision) -> stand(this.graph)))).containsExactly(AccessMode.READ,
				AccessMode.WRITE);
	}

	@Test
	void whateverIsAskedAfterAWriteMustKnowOfIt() {
		assertThat(mustKnowWhatWasWritten(() -> this.graph.findRevision())).isTrue();
		assertThat(mustKnowWhatWasWritten(() -> this.graph.read((revision) -> revision))).isTrue();
		assertThat(mustKnowWhatWasWritten(() -> this.graph.look((revision) -> {
		}))).isTrue();
		assertThat(mustKnowWhatWasWritten(() -> this.graph.await(this.revision))).isTrue();
		assertThat(mustKnowWhatWasWritten(() -> stand(this.graph))).isTrue();
		assertThat(mustKnowWhatWasWritten(() -> stream(this.graph))).isTrue();
		assertThat(mustKnowWhatWasWritten(() -> this.graph.write(() -> 0))).isTrue();
	}

	private boolean mustKnowWhatWasWritten(Runnable next) {
		List<Opened> publishing = this.sessions.of(() -> publish());
		Opened write = publishing.get(0);
		Opened last = publishing.get(publishing.size() - 1);
		Opened after = this.sessions.of(next).get(0);
		return !write.left().equals(write.given()) && last.given().equals(write.left())
				&& after.given().equals(last.left());
	}

	@Test
	void whateverIsReadAfterSomethingWasSeenMustKnowOfIt() {
		assertThat(mustKnowWhatWasSeen(() -> this.graph.findRevision())).isTrue();
		assertThat(mustKnowWhatWasSeen(() -> this.graph.read((revision) -> revision))).isTrue();
		assertThat(mustKnowWhatWasSeen(() -> stream(this.graph))).isTrue();
		assertThat(mustKnowWhatWasSeen(() -> stand(this.graph))).as("a stand under which a projection is kept")
			.isTrue();
	}

	/** Another service writes, one sees it: what is streamed next is not from before. */
	private boolean mustKnowWhatWasSeen(Runnable sees) {
		Graph other = TestGraph.over(TestGraph.driver());
		other.publish(() -> raise(other, ++this.revision));
		Opened seeing = this.sessions.of(sees).get(0);
		Opened after = this.sessions.of(() -> stream(this.graph)).get(0);
		return !seeing.left().equals(seeing.given()) && after.given().equals(seeing.left());
	}

	@Test
	void takingALockLeavesNothingBehind() {
		Opened first = this.sessions.of(() -> stand(this.graph)).get(0);
		Opened second = this.sessions.of(() -> stand(this.graph)).get(0);
		assertThat(second.left()).as("no transaction was kept").isEqualTo(first.left());
	}

	@Test
	void whoOnlyMayReadCannotWrite() {
		assertThatThrownBy(() -> raise(this.graph, 2)).isInstanceOf(ClientException.class)
			.hasMessageContaining("read access mode");
		assertThat(this.graph.findRevision()).hasValue(1);
	}

	@Test
	void theServiceItselfAsksLikeThis() {
		var before = this.bookmarks.getBookmarks();
		this.wired.publish(() -> raise(this.wired, ++this.revision));
		var written = this.bookmarks.getBookmarks();
		assertThat(written).as("transactions").isNotEmpty().isNotEqualTo(before);
		publish();
		this.wired.findRevision();
		assertThat(this.bookmarks.getBookmarks()).as("outside any").isNotEmpty().isNotEqualTo(written);
	}

	@Test
	void theAddressOfAClusterIsAnAddressToo() {
		try (Driver driver = GraphDatabase.driver(TestGraph.clusterUri(),
				AuthTokens.basic(TestGraph.server().username(), TestGraph.server().password()))) {
			TestGraph.migrate(driver);
			Graph own = TestGraph.over(driver);
			own.publish(() -> raise(own, 2));
			assertThat(own.findRevision()).hasValue(2);
			assertThat(own.read((revision) -> revision).value()).isEqualTo(2);
			assertThat(stand(own)).containsExactly(2L);
			stream(own);
		}
	}

	private List<AccessMode> modes(Runnable work) {
		return this.sessions.of(work).stream().map(Opened::mode).toList();
	}

	private void publish() {
		this.graph.publish(() -> {
			this.graph.ask("statement/lock", Map.of(), (row) -> row);
			return raise(this.graph, ++this.revision);
		});
	}

	private static List<Long> raise(Graph graph, long revision) {
		return graph.ask("statement/raise-revision", Map.of("revision", revision, "keepFrom", 0),
				(row) -> row.get("revision").asLong());
	}

	private static List<Long> stand(Graph graph) {
		return graph.undisturbed(() -> graph.ask("walk/stands-at", Map.of("after", 0, "most", 0),
				(row) -> row.get("revision").asLong()));
	}

	private static void stream(Graph graph) {
		graph.stream("walk/sources", Map.of(), Map.of(), (row) -> {
		});
	}

}
