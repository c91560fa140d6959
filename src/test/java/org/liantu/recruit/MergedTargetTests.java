package org.liantu.recruit;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class MergedTargetTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Test
	void aMergedCompanyIsAnsweredByTheOneThatIsKept() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				rail: Chain
				331023: Region
				kept: Company
				old: Company
				old SAME_AS kept
				""");
		String location = this.client.get()
			.uri("/api/v1/targets/old")
			.exchange()
			.expectStatus()
			.isEqualTo(308)
			.returnResult(String.class)
			.getResponseHeaders()
			.getFirst("Location");
		assertThat(location).endsWith("/api/v1/targets/kept");
	}

}
