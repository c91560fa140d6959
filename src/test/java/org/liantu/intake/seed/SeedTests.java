package org.liantu.intake.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.Table;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Thing;
import org.liantu.statement.Predicate;
import org.liantu.statement.Truth;

import static org.assertj.core.api.Assertions.assertThat;

/** The seed that is shipped: without an error, and as rich as was promised. */
class SeedTests {

	private static final Set<String> STAGES = Set.of("upstream", "midstream", "downstream", "support");

	/** Local lead firms by chain, by short name or an old one. */
	private static final Map<String, List<String>> LEAD_FIRMS = Map.of("rail-transit", List.of("永贵电器", "祥和实业", "天铁股份"),
			"future-vehicle", List.of("银轮股份", "天成自控"), "new-medicine", List.of("奥锐特", "圣达生物"));

	/** The firms that the county's own article names. */
	private static final List<String> ARTICLE_FIRMS = List.of("三力士", "双箭", "潘得路", "艾普科", "沪冈", "银兴机械", "三孚科技", "蓝德",
			"法拉第", "大自然");

	private static final String HOME = "331023";

	private static Seed seed;

	private static Reading reading;

	private static Truth truth;

	@BeforeAll
	static void readTheSeed() {
		seed = Seed.inFolder(Path.of("graph-seed"));
		reading = SeedReader.read(seed, SmallSeed.TODAY, (things) -> Set.of());
		truth = Truth.of(reading.statements());
		System.out.println(SeedCheck.report(seed, reading));
	}

	@Test
	void itHasNoError() {
		assertThat(reading.problems().errors()).as(SeedCheck.report(seed, reading)).isZero();
	}

	@Test
	void theProgramCarriesTheSameSeed() {
		assertThat(Seed.bundled().hash()).isEqualTo(seed.hash());
	}

	@ParameterizedTest
	@ValueSource(strings = { "rail-transit", "future-vehicle", "new-medicine" })
	void aChainIsAsRichAsPromised(String chain) {
		List<Thing> segments = truth.nodes()
			.entrySet()
			.stream()
			.filter((node) -> node.getKey().label() == Label.SEGMENT && chain.equals(node.getValue().get("chain")))
			.map(Map.Entry::getKey)
			.toList();
		Set<String> stages = segments.stream()
			.map((segment) -> String.valueOf(truth.nodes().get(segment).get("stage")))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<Thing> parents = ends(Predicate.PART_OF);
		List<Thing> leaves = segments.stream().filter((segment) -> !parents.contains(segment)).toList();
		Set<Thing> joined = new LinkedHashSet<>(starts(Predicate.FEEDS));
		joined.addAll(ends(Predicate.FEEDS));
		List<Thing> unjoined = leaves.stream().filter((leaf) -> !joined.contains(leaf)).toList();

		Set<String> companies = said(chain, Table.COMPANIES).map((row) -> row.subject()).collect(Collectors.toSet());
		long makes = said(chain, Table.MAKES).map((row) -> row.subject() + " " + row.text("product"))
			.distinct()
			.count();
		Map<Boolean, Set<String>> supplies = said(chain, Table.SUPPLIES)
			.collect(Collectors.partitioningBy(SeedTests::isSourced,
					Collectors.mapping((row) -> row.subject() + " " + row.text("to") + " " + row.text("product"),
							Collectors.toCollection(TreeSet::new))));
		int sourced = supplies.get(true).size();
		int general = supplies.get(false).size();
		List<String> local = companies.stream().filter(SeedTests::isLocal).sorted().toList();
		System.out.printf(
				"%s: %d segments, %d leaves (%d without FEEDS), %d companies, %d local, %d MAKES, "
						+ "%d SUPPLIES sourced, %d from general knowledge%n  local: %s%n",
				chain, segments.size(), leaves.size(), unjoined.size(), companies.size(), local.size(), makes, sourced,
				general, local.stream().map(SeedTests::name).collect(Collectors.joining("、")));

		assertThat(segments).as("segments").hasSizeGreaterThanOrEqualTo(30);
		assertThat(segments).as("levels").anyMatch(parents::contains).anyMatch((segment) -> !parents.contains(segment));
		assertThat(stages).isEqualTo(new TreeSet<>(STAGES));
		assertThat(unjoined).as("leaves without FEEDS").isEmpty();
		assertThat(companies).as("companies").hasSizeGreaterThanOrEqualTo(70);
		assertThat(makes).as("MAKES").isGreaterThanOrEqualTo(120);
		assertThat(sourced).as("SUPPLIES from opened sources").isGreaterThanOrEqualTo(25);
		assertThat(general).as("SUPPLIES from general knowledge").isLessThanOrEqualTo(sourced);
		List<String> leads = said(chain, Table.LEADS).flatMap((row) -> names(row.subject()).stream()).toList();
		assertThat(leads).containsAll(LEAD_FIRMS.get(chain));
		assertThat(said(chain, Table.LEADS).map((row) -> row.subject())).as("lead firms are local")
			.allMatch(SeedTests::isLocal);
	}

	@Test
	void theArticlesFirmsProjectsAndParksAreThere() {
		List<String> names = truth.nodes()
			.keySet()
			.stream()
			.filter((thing) -> thing.label() == Label.COMPANY)
			.flatMap((thing) -> names(thing.id()).stream())
			.toList();
		assertThat(ARTICLE_FIRMS).allSatisfy((firm) -> assertThat(names).anyMatch((name) -> name.contains(firm)));
		assertThat(values(Label.PROJECT, "name")).anyMatch((name) -> name.contains("银兴"))
			.anyMatch((name) -> name.contains("大自然"))
			.anyMatch((name) -> name.contains("未来工厂"))
			.anyMatch((name) -> name.contains("潘得路"))
			.anyMatch((name) -> name.contains("沪冈"))
			.anyMatch((name) -> name.contains("绿色橡胶研究院"));
		assertThat(values(Label.PARK, "name")).anyMatch((name) -> name.contains("苍山"))
			.anyMatch((name) -> name.contains("数字经济"))
			.anyMatch((name) -> name.contains("中德交通"));
		List<String> welcoming = truth.edges()
			.keySet()
			.stream()
			.filter((edge) -> edge.type() == Predicate.WELCOMES)
			.map((edge) -> edge.from().id())
			.distinct()
			.toList();
		System.out.println("parks that say whom they welcome: " + welcoming);
	}

	@Test
	void theReferenceTablesAreThere() {
		List<String> regions = truth.nodes()
			.entrySet()
			.stream()
			.filter((node) -> node.getKey().label() == Label.REGION)
			.map((node) -> node.getValue().get("level") + " " + node.getKey().id())
			.toList();
		assertThat(regions).filteredOn((region) -> region.startsWith("province")).hasSize(34);
		assertThat(regions).filteredOn((region) -> region.startsWith("county 33")).hasSize(90);
		assertThat(regions).filteredOn((region) -> region.startsWith("town " + HOME)).hasSizeGreaterThanOrEqualTo(15);
		assertThat(regions).filteredOn((region) -> region.startsWith("prefecture")).hasSizeGreaterThanOrEqualTo(333);
	}

	@Test
	void whatIsGeneralKnowledgeIsMarkedSo() {
		assertThat(reading.statements()).filteredOn((statement) -> statement.source().equals("general-knowledge"))
			.allMatch((statement) -> statement.basis() == Basis.GENERAL_KNOWLEDGE && statement.confidence() <= 0.5);
		Map<String, Long> bases = reading.statements()
			.stream()
			.collect(Collectors.groupingBy((statement) -> statement.basis().text(), TreeMap::new,
					Collectors.counting()));
		System.out.println("statements by basis: " + bases);
	}

	private static Stream<Row> said(String chain, Table table) {
		return reading.rows().of(table).stream().filter((row) -> chain.equals(row.chain()));
	}

	private static boolean isSourced(Row row) {
		return !"general-knowledge".equals(row.text("source"));
	}

	/** In the home region or a region within it, itself or through what it owns. */
	private static boolean isLocal(String company) {
		Thing thing = new Thing(Label.COMPANY, company);
		return sitsHere(thing) || truth.edges()
			.keySet()
			.stream()
			.anyMatch((edge) -> edge.type() == Predicate.OWNS && edge.from().equals(thing) && sitsHere(edge.to()));
	}

	private static boolean sitsHere(Thing company) {
		return truth.edges()
			.keySet()
			.stream()
			.anyMatch((edge) -> edge.type() == Predicate.LOCATED_IN && edge.from().equals(company)
					&& edge.to().id().startsWith(HOME));
	}

	private static Set<Thing> starts(Predicate type) {
		return truth.edges()
			.keySet()
			.stream()
			.filter((edge) -> edge.type() == type)
			.map(Truth.EdgeKey::from)
			.collect(Collectors.toSet());
	}

	private static Set<Thing> ends(Predicate type) {
		return truth.edges()
			.keySet()
			.stream()
			.filter((edge) -> edge.type() == type)
			.map(Truth.EdgeKey::to)
			.collect(Collectors.toSet());
	}

	private static List<String> values(Label label, String property) {
		return truth.nodes()
			.entrySet()
			.stream()
			.filter((node) -> node.getKey().label() == label)
			.map((node) -> String.valueOf(node.getValue().get(property)))
			.toList();
	}

	/** All names of a company, whoever says so. */
	private static List<String> names(String company) {
		return reading.statements()
			.stream()
			.filter((statement) -> statement.subject().equals(new Thing(Label.COMPANY, company)))
			.filter((statement) -> List.of(Predicate.NAME, Predicate.SHORT_NAME, Predicate.OTHER_NAME)
				.contains(statement.predicate()))
			.map((statement) -> String.valueOf(statement.value()))
			.distinct()
			.toList();
	}

	private static String name(String company) {
		List<String> names = new ArrayList<>(names(company));
		return names.isEmpty() ? company : names.get(names.size() > 1 ? 1 : 0);
	}

}
