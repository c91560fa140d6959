package org.liantu.explore;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.model.UnknownCompany;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class NetworksTests {

	@Autowired
	private Networks networks;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				ore SUPPLIES steel SUPPLIES lead SUPPLIES crrc SUPPLIES metro
				steel SUPPLIES lead {product: bar, confidence: 0.8}
				rubber SUPPLIES lead {confidence: 0.7}
				film SUPPLIES lead {confidence: 0.6}
				ended SUPPLIES lead {until: '2020-01-01'}
				lasting SUPPLIES lead {until: '2999-01-01', confidence: 0.5}
				crrc SUPPLIES lead {product: scrap, confidence: 0.4}
				lead MAKES pad
				far SUPPLIES away
				""");
	}

	@Test
	void oneTierBothWays() {
		Network network = this.networks.around("lead", Direction.BOTH, 1, 50).value();
		assertThat(network.nodes()).extracting((node) -> node.id() + " " + node.tier())
			.containsExactly("lead 0", "steel -1", "rubber -1", "film -1", "lasting -1", "crrc -1");
		assertThat(edges(network)).containsExactly("steel>lead null", "steel>lead bar", "rubber>lead null",
				"film>lead null", "lasting>lead null", "crrc>lead scrap", "lead>crrc null");
		assertThat(network.hidden()).isEmpty();
	}

	@Test
	void tiersFollowTheFlowOneWay() {
		Network upstream = this.networks.around("lead", Direction.UPSTREAM, 3, 50).value();
		assertThat(upstream.nodes()).extracting((node) -> node.id() + " " + node.tier())
			.containsExactly("lead 0", "steel -1", "rubber -1", "film -1", "lasting -1", "crrc -1", "ore -2");
		Network downstream = this.networks.around("lead", Direction.DOWNSTREAM, 3, 50).value();
		assertThat(downstream.nodes()).extracting((node) -> node.id() + " " + node.tier())
			.containsExactly("lead 0", "crrc 1", "metro 2");
		assertThat(edges(downstream)).containsExactly("lead>crrc null", "crrc>metro null", "crrc>lead scrap");
	}

	@Test
	void whatIsLeftOutIsCounted() {
		Network network = this.networks.around("lead", Direction.UPSTREAM, 1, 2).value();
		assertThat(network.nodes()).extracting(Network.Station::id).containsExactly("lead", "steel", "rubber");
		assertThat(network.hidden()).containsExactly(new Network.Hidden("lead", "upstream", 3));
	}

	@Test
	void aHubIsBoundedAsAWhole() {
		StringBuilder hub = new StringBuilder();
		for (int i = 0; i < 60; i++) {
			hub.append("a-").append(i).append(" SUPPLIES hub\n");
			for (int j = 0; j < 12; j++) {
				hub.append("b-").append(i).append('-').append(j).append(" SUPPLIES a-").append(i).append('\n');
			}
		}
		Drawing.draw(this.graph, this.statements, hub.toString());
		Network network = this.networks.around("hub", Direction.UPSTREAM, 2, 50).value();
		assertThat(network.nodes()).hasSize(Networks.MOST_NODES);
		int shown = network.edges().size();
		int hidden = network.hidden().stream().mapToInt(Network.Hidden::count).sum();
		assertThat(shown + hidden).isEqualTo(60 + 50 * 12);
	}

	@Test
	void edgesHaveTheirSources() {
		Network network = this.networks.around("lead", Direction.DOWNSTREAM, 1, 50).value();
		assertThat(network.edges().get(0).sources()).extracting("id").containsExactly(Drawing.DRAWN);
	}

	@Test
	void nobodyKnowsNobody() {
		assertThatExceptionOfType(UnknownCompany.class)
			.isThrownBy(() -> this.networks.around("nobody", Direction.BOTH, 3, 50));
	}

	private static List<String> edges(Network network) {
		return network.edges().stream().map((edge) -> edge.from() + ">" + edge.to() + " " + edge.product()).toList();
	}

}
