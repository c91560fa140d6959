package org.liantu.intake.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.liantu.graph.Graph;
import org.liantu.intake.identity.CompanyNames;
import org.liantu.intake.identity.KnownCompanies;
import org.liantu.intake.identity.KnownCompany;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;
import org.liantu.statement.Truth;

/**
 * Everything a file may name: what the graph knows when an import begins, and what its
 * files introduce on the way.
 */
final class KnownThings {

	private static final int PAGE = 20_000;

	/** How a company's full name ends. */
	private static final Pattern FULL_NAME = Pattern
		.compile("(公司|集团|合伙|厂|所|院|行|社|(?i:ltd\\.?|inc\\.?|corp\\.?|gmbh))$");

	/** By what a merged record is known. */
	private static final List<Predicate> NAMING = List.of(Predicate.NAME, Predicate.SHORT_NAME, Predicate.OTHER_NAME,
			Predicate.CREDIT_CODE, Predicate.STOCK_CODE);

	private static final int MOST_SOURCES = 100_000;

	private final KnownCompanies companies = new KnownCompanies();

	private final Map<Label, NamedThings> others = new EnumMap<>(Label.class);

	private final Map<String, Source> sources = new HashMap<>();

	/** Nothing known. */
	KnownThings() {
		for (Label label : Label.values()) {
			this.others.put(label, new NamedThings());
		}
	}

	/** What the graph knows; call it inside a read or a write. */
	static KnownThings of(Graph graph, Statements statements) {
		KnownThings known = new KnownThings();
		known.readCompanies(graph, statements);
		for (Label label : Label.values()) {
			if (label != Label.COMPANY && label != Label.SIGNAL) {
				known.read(graph, label);
			}
		}
		graph.ask("intake/source-bases", Map.of("limit", MOST_SOURCES), (row) -> source(row.get("source")))
			.forEach(known::add);
		return known;
	}

	/**
	 * What a graph will know that is yet to be made.
	 * @param said all that is stated so far
	 * @param truth what that amounts to
	 * @param sources what it cites
	 */
	static KnownThings of(Collection<Statement> said, Truth truth, Collection<Source> sources) {
		KnownThings known = new KnownThings();
		Set<String> records = new HashSet<>();
		said.stream()
			.filter((one) -> one.predicate() == Predicate.SAME_AS && one.subject().label() == Label.COMPANY)
			.forEach((one) -> records.add(one.subject().key()));
		Set<String> theirNames = known.addMerged(said.stream()
			.filter((one) -> records.contains(one.subject().key()) && NAMING.contains(one.predicate())));
		Map<Thing, List<String>> regions = new HashMap<>();
		Map<Thing, List<String>> industries = new HashMap<>();
		truth.edges().keySet().forEach((edge) -> {
			if (edge.type() == Predicate.LOCATED_IN) {
				regions.computeIfAbsent(edge.from(), (key) -> new ArrayList<>()).add(edge.to().id());
			}
			else if (edge.type() == Predicate.CLASSED_AS) {
				industries.computeIfAbsent(edge.from(), (key) -> new ArrayList<>()).add(edge.to().id());
			}
		});
		truth.nodes().forEach((thing, properties) -> {
			if (thing.label() == Label.COMPANY) {
				known.addCompany(thing.id(), properties, regions.getOrDefault(thing, List.of()),
						industries.getOrDefault(thing, List.of()), theirNames);
			}
			else if (thing.label() != Label.SIGNAL) {
				known.addNamed(thing.label(), thing.id(), properties);
			}
		});
		sources.forEach(known::add);
		return known;
	}

	private void addNamed(Label label, String id, Map<String, Object> properties) {
		List<String> names = new ArrayList<>();
		Stream.of(Predicate.NAME, Predicate.SHORT_NAME)
			.map((predicate) -> properties.get(predicate.text()))
			.filter(Objects::nonNull)
			.forEach((name) -> names.add(name.toString()));
		names.addAll(texts(properties.get(Predicate.OTHER_NAME.text())));
		addNamed(label, id, names);
	}

	private void addNamed(Label label, String id, List<String> names) {
		List<String> all = new ArrayList<>(names);
		if (label == Label.REGION) {
			all.addAll(shortened(names));
		}
		things(label).add(id, all);
	}

	private void addCompany(String id, Map<String, Object> properties, List<String> regions, List<String> industries,
			Set<String> namesOfOthers) {
		this.companies.add(company(id, text(properties, Predicate.NAME), text(properties, Predicate.SHORT_NAME),
				texts(properties.get(Predicate.OTHER_NAME.text())), text(properties, Predicate.CREDIT_CODE),
				text(properties, Predicate.STOCK_CODE), regions.isEmpty() ? null : regions.get(0), industries,
				namesOfOthers));
	}

	private static @Nullable String text(Map<String, Object> properties, Predicate predicate) {
		return (properties.get(predicate.text()) instanceof String text) ? text : null;
	}

	private static List<String> texts(@Nullable Object list) {
		return (list instanceof List<?> texts) ? texts.stream().map(Object::toString).toList() : List.of();
	}

	KnownCompanies companies() {
		return this.companies;
	}

	NamedThings things(Label label) {
		return Objects.requireNonNull(this.others.get(label));
	}

	void add(Source source) {
		this.sources.put(source.id(), source);
	}

	@Nullable Source findSource(String id) {
		return this.sources.get(id);
	}

	Collection<String> sourceIds() {
		return this.sources.keySet();
	}

	private void read(Graph graph, Label label) {
		String after = "";
		while (true) {
			List<Record> page = graph.ask("intake/things-by-id", Map.of("LABEL", label.text()),
					Map.of("after", after, "limit", PAGE), Function.identity());
			page.forEach((row) -> {
				List<String> names = new ArrayList<>();
				row.get("names").values().forEach((name) -> addText(names, name));
				addNamed(label, row.get("id").asString(), names);
			});
			if (page.size() < PAGE) {
				return;
			}
			after = page.get(page.size() - 1).get("id").asString();
		}
	}

	/** 浙江省 is called 浙江 as well. */
	private static List<String> shortened(List<String> names) {
		return names.stream()
			.map((name) -> name.replaceFirst("(省|市|(维吾尔|壮族|回族)?自治区|特别行政区)$", ""))
			.filter((name) -> name.length() > 1 && !names.contains(name))
			.toList();
	}

	/**
	 * Companies, and the records that were merged into them: who has the name of such a
	 * record is that record, so that a merge taken back parts what belongs to each.
	 */
	private void readCompanies(Graph graph, Statements statements) {
		Set<String> records = new HashSet<>();
		statements.listMerged(Label.COMPANY).forEach((thing) -> records.add(thing.key()));
		Set<String> theirNames = records.isEmpty() ? Set.of()
				: addMerged(statements.listLive(records, NAMING).stream());
		String after = "";
		while (true) {
			List<Record> page = graph.ask("intake/companies-by-id", Map.of("after", after, "limit", PAGE),
					Function.identity());
			page.forEach((row) -> this.companies.add(company(row, theirNames)));
			if (page.size() < PAGE) {
				return;
			}
			after = page.get(page.size() - 1).get("id").asString();
		}
	}

	private static KnownCompany company(Record row, Set<String> namesOfOthers) {
		List<String> otherNames = row.get("otherNames").isNull() ? List.of()
				: row.get("otherNames").asList(Value::asString);
		return company(row.get("id").asString(), text(row.get("name")), text(row.get("shortName")), otherNames,
				text(row.get("creditCode")), text(row.get("stockCode")), text(row.get("region")),
				row.get("industries").asList(Value::asString), namesOfOthers);
	}

	private static KnownCompany company(String id, @Nullable String name, @Nullable String shortName,
			List<String> otherNames, @Nullable String creditCode, @Nullable String stockCode, @Nullable String region,
			List<String> industries, Set<String> namesOfOthers) {
		List<String> names = new ArrayList<>();
		if (name != null) {
			names.add(name);
		}
		List<String> shortNames = new ArrayList<>();
		if (shortName != null) {
			shortNames.add(shortName);
		}
		otherNames.forEach((text) -> {
			if (!namesOfOthers.contains(CompanyNames.normalized(text))) {
				(FULL_NAME.matcher(text).find() ? names : shortNames).add(text);
			}
		});
		return new KnownCompany(id, names, shortNames, creditCode, stockCode, region, industries);
	}

	/** Makes merged records known. Returns their names, as they are compared. */
	private Set<String> addMerged(Stream<Statement> naming) {
		Map<Thing, Map<Predicate, List<String>>> said = new HashMap<>();
		naming
			.forEach((statement) -> said.computeIfAbsent(statement.subject(), (thing) -> new EnumMap<>(Predicate.class))
				.computeIfAbsent(statement.predicate(), (predicate) -> new ArrayList<>())
				.add(String.valueOf(statement.value())));
		Set<String> theirNames = new HashSet<>();
		said.forEach((thing, values) -> {
			List<String> names = new ArrayList<>(values.getOrDefault(Predicate.NAME, List.of()));
			names.addAll(values.getOrDefault(Predicate.OTHER_NAME, List.of()));
			List<String> shortNames = values.getOrDefault(Predicate.SHORT_NAME, List.of());
			this.companies.add(new KnownCompany(thing.id(), names, shortNames,
					values.getOrDefault(Predicate.CREDIT_CODE, List.of()).stream().findFirst().orElse(null),
					values.getOrDefault(Predicate.STOCK_CODE, List.of()).stream().findFirst().orElse(null), null,
					List.of()));
			names.forEach((name) -> theirNames.add(CompanyNames.normalized(name)));
			shortNames.forEach((name) -> theirNames.add(CompanyNames.normalized(name)));
		});
		return theirNames;
	}

	private static Source source(Value node) {
		return new Source(node.get("id").asString(), node.get("title").asString(""), node.get("publisher").asString(""),
				node.get("on").asString(""), text(node.get("url")), text(node.get("locator")),
				node.get("basis").asString(Basis.DOCUMENT.text()));
	}

	private static void addText(List<String> texts, Value value) {
		if (!value.isNull()) {
			texts.add(value.asString());
		}
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asString();
	}

}
