package org.liantu.walk;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.LiantuApplication;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphServer;
import org.liantu.graph.GraphTest;
import org.liantu.graph.Revisioned;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Publication;
import org.liantu.statement.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two services on one graph: what one writes, the other answers. The other asks by the
 * address of a cluster, of which this one server is all there is.
 */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Two services on one graph")
class TwoServicesTests {

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	/** It alone follows the graph by itself: the first is shared with other tests. */
	private ConfigurableApplicationContext other;

	private RestTestClient http;

	@BeforeAll
	void startTheOther() {
		this.other = new SpringApplicationBuilder(LiantuApplication.class)
			.initializers(new TestGraph.Connection(), TestGraph::asCluster)
			.run("--server.port=0");
		this.other.getBean(WalkingRoom.class).keepUp();
		this.http = RestTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.other.getEnvironment().getProperty("local.server.port"))
			.build();
	}

	@AfterAll
	void stopTheOther() {
		this.other.close();
	}

	@BeforeEach
	void draw() {
		TestGraph.clear();
		write("lead: Company name=甲公司\nsteel SUPPLIES lead\n331023: Region name=天台县");
	}

	private long write(String lines) {
		return Drawing.draw(this.graph, this.statements, lines).revision();
	}

	@Test
	void whatOneWritesTheOtherAnswersWhenItIsToldTheRevision() {
		for (int i = 0; i < 20; i++) {
			long revision = write("rubber" + i + " SUPPLIES lead");
			int suppliers = i + 2;
			this.http.get()
				.uri("/api/v1/companies/lead/network?direction=upstream&tiers=1&perNode=50")
				.header("If-Revision-At-Least", String.valueOf(revision))
				.exchangeSuccessfully()
				.expectBody()
				.jsonPath("$.revision")
				.isEqualTo(revision)
				.jsonPath("$.edges.length()")
				.isEqualTo(suppliers);
		}
	}

	@Test
	void whatIsTakenAwayIsGoneForBoth() {
		long revision = write("rubber SUPPLIES lead");
		List<String> ids = this.statements.listLiveIds(Drawing.DRAWN);
		long after = this.graph.write(
				() -> this.statements.publish(new Publication(Drawing.DRAWN, List.of(), List.of(), ids, Drawing.DRAWN))
					.revision());
		assertThat(after).isGreaterThan(revision);
		this.http.get()
			.uri("/api/v1/companies/lead/network")
			.header("If-Revision-At-Least", String.valueOf(after))
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void itsOwnWritesAreInItsNextAnswer() {
		Graph own = this.other.getBean(Graph.class);
		Statements writer = this.other.getBean(Statements.class);
		WalkingRoom walking = this.other.getBean(WalkingRoom.class);
		for (int i = 0; i < 20; i++) {
			long revision = Drawing.draw(own, writer, "own" + i + " SUPPLIES lead").revision();
			Revisioned<Long> answer = own.read(walking::countCompanies);
			assertThat(answer).isEqualTo(new Revisioned<>(revision, i + 3L));
		}
	}

	@Test
	void aClusterThatAnswersIsUp() {
		assertThat(this.other.getBean(GraphServer.class).isUp()).isTrue();
	}

	@Test
	void aRevisionThatDoesNotComeIsNotWaitedForTooLong() {
		this.http.get()
			.uri("/api/v1/chains")
			.header("If-Revision-At-Least", "999999")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.exists("Retry-After")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/graph-unavailable");
		this.http.get()
			.uri("/api/v1/chains")
			.header("If-Revision-At-Least", "soon")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

}
