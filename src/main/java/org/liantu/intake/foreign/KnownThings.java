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

/**
 * Everything a file may name: what the graph knows when an import begins, and what its
 * files introduce on the way.
 */
final class KnownThings {

	private static final int PAGE = 20_000;

	/** How a company's full name ends. */
	private static final Pattern FULL_NAME = Pattern
		.compile("(公司|集团|合伙|厂|所|院|行|社|(?i:ltd\\.?|inc\\.?|corp\\.?|gmbh))$");

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
		NamedThings things = things(label);
		String after = "";
		while (true) {
			List<Record> page = graph.ask("intake/things-by-id", Map.of("LABEL", label.text()),
					Map.of("after", after, "limit", PAGE), Function.identity());
			page.forEach((row) -> {
				List<String> names = new ArrayList<>();
				row.get("names").values().forEach((name) -> addText(names, name));
				if (label == Label.REGION) {
					shortened(names).forEach(names::add);
				}
				things.add(row.get("id").asString(), names);
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
		List<KnownCompany> merged = merged(statements);
		Set<String> theirNames = new HashSet<>();
		merged.forEach((record) -> {
			record.names().forEach((name) -> theirNames.add(CompanyNames.normalized(name)));
			record.shortNames().forEach((name) -> theirNames.add(CompanyNames.normalized(name)));
			this.companies.add(record);
		});
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
		List<String> names = new ArrayList<>();
		addText(names, row.get("name"));
		List<String> shortNames = new ArrayList<>();
		addText(shortNames, row.get("shortName"));
		if (!row.get("otherNames").isNull()) {
			row.get("otherNames").values().forEach((name) -> {
				String text = name.asString();
				if (!namesOfOthers.contains(CompanyNames.normalized(text))) {
					(FULL_NAME.matcher(text).find() ? names : shortNames).add(text);
				}
			});
		}
		return new KnownCompany(row.get("id").asString(), names, shortNames, text(row.get("creditCode")),
				text(row.get("stockCode")), text(row.get("region")), row.get("industries").asList(Value::asString));
	}

	private static List<KnownCompany> merged(Statements statements) {
		Set<String> records = new HashSet<>();
		statements.listMerged(Label.COMPANY).forEach((thing) -> records.add(thing.key()));
		Map<Thing, Map<Predicate, List<String>>> said = new HashMap<>();
		for (Statement statement : records.isEmpty() ? List.<Statement>of()
				: statements.listLive(records, List.of(Predicate.NAME, Predicate.SHORT_NAME, Predicate.OTHER_NAME,
						Predicate.CREDIT_CODE, Predicate.STOCK_CODE))) {
			said.computeIfAbsent(statement.subject(), (thing) -> new EnumMap<>(Predicate.class))
				.computeIfAbsent(statement.predicate(), (predicate) -> new ArrayList<>())
				.add(String.valueOf(statement.value()));
		}
		List<KnownCompany> merged = new ArrayList<>();
		said.forEach((thing, values) -> {
			List<String> names = new ArrayList<>(values.getOrDefault(Predicate.NAME, List.of()));
			names.addAll(values.getOrDefault(Predicate.OTHER_NAME, List.of()));
			merged.add(new KnownCompany(thing.id(), names, values.getOrDefault(Predicate.SHORT_NAME, List.of()),
					values.getOrDefault(Predicate.CREDIT_CODE, List.of()).stream().findFirst().orElse(null),
					values.getOrDefault(Predicate.STOCK_CODE, List.of()).stream().findFirst().orElse(null), null,
					List.of()));
		});
		return merged;
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
