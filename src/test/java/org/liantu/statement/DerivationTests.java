package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However statements come and go, by themselves or with a whole import, the graph is what
 * the live ones amount to.
 */
@GraphTest
class DerivationTests {

	private static final Drawing SAID = Drawing.of("""
			ziran: Company name=浙江自然 shortName=浙江自然 {source: a, asOf: 2021-05-06}
			ziran: Company name=浙大自然 shortName=浙大自然 {source: b, asOf: 2018-01-01, confidence: 0.95}
			ziran: Company name=大自然户外 {source: c, asOf: 2021-05-06, confidence: 0.6}
			ziran: Company otherNames=浙大自然,大自然 {source: c}
			ziran-old: Company name=天台大自然 status=active {source: b}
			ziran-old SAME_AS ziran
			ziran: Company status=revoked {source: c, confidence: 0.5}
			ziran LOCATED_IN 330000 {source: a}
			ziran LOCATED_IN 331023 {source: b, confidence: 0.6}
			ziran-old LOCATED_IN 320000 {source: c, confidence: 0.5}
			shengda: Company name=圣达生物 {source: a}
			shengda CLASSED_AS sw2021.370103 {source: a}
			shengda CLASSED_AS sw2021.340000 {source: b}
			shengda CLASSED_AS sw2021.370000 {source: c}
			food: Industry name=食品
			shengda CLASSED_AS food {source: c}
			food SAME_AS sw2021.340000
			ziran CLASSED_AS food {source: a}
			ziran CLASSED_AS 2720 {source: b}
			shengda SUPPLIES ziran-old {product: pad}
			pad: Product name=充气床垫 {source: a}
			pad: Product name=充气垫 {source: b, confidence: 0.6}
			ziran MAKES pad
			""");

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@Autowired
	private Drafts drafts;

	/** What should be live, by id; and which of it came with an import, as a whole. */
	private final Map<String, Statement> live = new LinkedHashMap<>();

	private final Map<String, List<String>> imports = new LinkedHashMap<>();

	private int imported;

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void theGraphIsWhatTheLiveStatementsAmountTo(long seed) {
		Random random = new Random(seed);
		for (int step = 0; step < 12; step++) {
			Map<Thing, Map<String, Object>> before = nodes();
			Published published = change(random);
			Map<Thing, Map<String, Object>> after = nodes();
			Truth truth = Truth.of(this.live.values());
			assertThat(after).as("seed %d, step %d", seed, step).isEqualTo(truth.nodes());
			assertThat(edges()).as("seed %d, step %d", seed, step)
				.containsExactlyInAnyOrderElementsOf(truth.edges()
					.keySet()
					.stream()
					.filter((edge) -> after.containsKey(edge.from()) && after.containsKey(edge.to()))
					.map(Truth.EdgeKey::key)
					.toList());
			assertThat(published.puts().getOrDefault("Company", 0)).as("companies that read differently")
				.isEqualTo((int) after.entrySet()
					.stream()
					.filter((node) -> node.getKey().label() == Label.COMPANY)
					.filter((node) -> !node.getValue().equals(before.get(node.getKey())))
					.count());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void oneByOneOrAllAtOnceIsTheSame(long seed) {
		publish(SAID.statements());
		Map<Thing, Map<String, Object>> atOnce = nodes();
		List<String> edges = edges();
		assertThat(atOnce.get(new Thing(Label.COMPANY, "ziran"))).containsEntry("name", "浙大自然")
			.containsEntry("otherNames", List.of("大自然", "大自然户外", "天台大自然", "浙江自然"))
			.containsEntry(Truth.DISPUTED, List.of("name", "status", "region"));
		assertThat(atOnce.get(new Thing(Label.COMPANY, "shengda"))).doesNotContainKey(Truth.DISPUTED);
		TestGraph.clear();
		List<Statement> shuffled = new ArrayList<>(SAID.statements());
		java.util.Collections.shuffle(shuffled, new Random(seed));
		shuffled.forEach((statement) -> publish(List.of(statement)));
		assertThat(nodes()).isEqualTo(atOnce);
		assertThat(edges()).containsExactlyInAnyOrderElementsOf(edges);
	}

	private Published change(Random random) {
		return switch (random.nextInt(5)) {
			case 0, 1 -> publish(some(SAID.statements(), random));
			case 2 -> bringIn(some(SAID.statements(), random));
			case 3 -> takeBack(random);
			default -> withdraw(some(this.live.keySet(), random));
		};
	}

	private Published publish(List<Statement> said) {
		Published published = this.graph.write(() -> this.statements
			.publish(new Publication("drawn", SAID.sources(), said, List.of(), Drawing.DRAWN)));
		said.forEach((statement) -> this.live.put(statement.id(), statement));
		return published;
	}

	/** The same words from another origin are statements of their own. */
	private Published bringIn(List<Statement> said) {
		String id = "imported-" + (++this.imported);
		List<Source> sources = SAID.sources();
		List<Statement> own = said.stream()
			.map((one) -> new Statement(id, one.subject(), one.predicate(), one.object(), one.value(), one.qualifiers(),
					one.source(), one.asOf(), one.basis(), one.confidence(), one.locator()))
			.toList();
		this.drafts.begin(id);
		this.drafts.write(id, own);
		Published published = this.graph.write(() -> this.drafts.publish(id, sources, (done) -> {
		}));
		own.forEach((statement) -> this.live.put(statement.id(), statement));
		this.imports.put(id, own.stream().map(Statement::id).toList());
		return published;
	}

	private Published takeBack(Random random) {
		if (this.imports.isEmpty()) {
			return Published.nothing(0);
		}
		String id = List.copyOf(this.imports.keySet()).get(random.nextInt(this.imports.size()));
		Published published = this.graph.write(() -> this.drafts.withdraw(id, List.of(), (done) -> {
		})).published();
		this.drafts.bury(id, Drawing.DRAWN);
		Objects.requireNonNull(this.imports.remove(id)).forEach(this.live::remove);
		return published;
	}

	private Published withdraw(List<String> ids) {
		Published published = this.graph.write(
				() -> this.statements.publish(new Publication("withdrawal", List.of(), List.of(), ids, Drawing.DRAWN)));
		ids.forEach(this.live::remove);
		return published;
	}

	private static <T> List<T> some(Collection<T> all, Random random) {
		double share = random.nextDouble();
		return all.stream().filter((one) -> random.nextDouble() < share).toList();
	}

	private static Map<Thing, Map<String, Object>> nodes() {
		Map<Thing, Map<String, Object>> nodes = new HashMap<>();
		try (var session = TestGraph.driver().session()) {
			session.run("MATCH (n:Company|Product|Industry|Region) RETURN labels(n)[0] AS label, properties(n) AS node")
				.forEachRemaining((row) -> {
					SortedMap<String, Object> properties = new TreeMap<>(row.get("node").asMap());
					nodes.put(new Thing(Label.of(row.get("label").asString()), properties.remove("id").toString()),
							properties);
				});
		}
		return nodes;
	}

	private static List<String> edges() {
		try (var session = TestGraph.driver().session()) {
			return session.run("MATCH ()-[e]->() WHERE e.key IS NOT NULL RETURN e.key AS key")
				.list((row) -> row.get("key").asString());
		}
	}

}
