package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.liantu.graph.Walks;
import org.liantu.home.Locals;
import org.liantu.model.Fact;
import org.liantu.model.Source;
import org.liantu.model.Walk;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/**
 * What is known of the companies found, by company, as it came from the graph.
 *
 * @param companies their own rows
 * @param said statements on calibre and status
 * @param signals what happened lately
 * @param industries industries they are classed in
 * @param projects projects on their way here
 * @param owners who controls whom: owners by owned
 * @param followUps what the office noted
 * @param total how many companies the graph knows
 */
record Known(Map<String, Record> companies, Map<String, List<Statement>> said, Map<String, List<Record>> signals,
		Map<String, List<Record>> industries, Map<String, List<Record>> projects, Map<String, Set<String>> owners,
		Map<String, Record> followUps, long total) {

	static Known of(Map<String, Record> companies, Collection<Statement> said, List<Record> signals,
			List<Record> industries, List<Record> projects, List<Record> owners, List<Record> followUps, long total) {
		Map<String, List<Statement>> saidOf = new HashMap<>();
		said.forEach((statement) -> saidOf.computeIfAbsent(statement.subject().id(), (key) -> new ArrayList<>())
			.add(statement));
		Map<String, Set<String>> ownersOf = new HashMap<>();
		owners.forEach((row) -> ownersOf.computeIfAbsent(row.get("owned").asString(), (key) -> new LinkedHashSet<>())
			.add(row.get("owner").asString()));
		Map<String, Record> followUpOf = new HashMap<>();
		followUps.forEach((row) -> followUpOf.put(row.get("company").asString(), row));
		return new Known(companies, saidOf, byCompany(signals), byCompany(industries), byCompany(projects), ownersOf,
				followUpOf, total);
	}

	private static Map<String, List<Record>> byCompany(List<Record> rows) {
		Map<String, List<Record>> byCompany = new HashMap<>();
		rows.forEach(
				(row) -> byCompany.computeIfAbsent(row.get("company").asString(), (key) -> new ArrayList<>()).add(row));
		return byCompany;
	}

	/** Ids of all sources behind it. */
	Set<String> sourceIds() {
		Set<String> ids = new HashSet<>();
		this.said.values().forEach((list) -> list.forEach((statement) -> ids.add(statement.source())));
		addSources(ids, this.signals, "about");
		addSources(ids, this.industries, "classed");
		addSources(ids, this.projects, "by");
		return ids;
	}

	private static void addSources(Set<String> ids, Map<String, List<Record>> rows, String edge) {
		rows.values().forEach((list) -> list.forEach((row) -> ids.addAll(Walks.sourceIds(row.get(edge)))));
	}

	/** The surest statement for each value of a property, surest first. */
	List<Fact> facts(String company, Predicate predicate, Function<String, Source> sources) {
		List<Fact> facts = new ArrayList<>();
		Set<Object> values = new HashSet<>();
		for (Statement statement : this.said.getOrDefault(company, List.of())) {
			Object value = statement.value();
			if (statement.predicate() == predicate && value != null && values.add(value)) {
				facts.add(new Fact(predicate.text(), company, value, statement.asOf().toString(),
						statement.confidence(), statement.basis().text(), List.of(sources.apply(statement.source()))));
			}
		}
		return facts;
	}

	List<Signal> signals(String company, Function<String, Source> sources) {
		return this.signals.getOrDefault(company, List.of())
			.stream()
			.map((row) -> new Signal(row.get("signal").get("kind").asString(),
					LocalDate.parse(row.get("signal").get("on").asString()),
					fact("signal", company, row.get("signal").get("text").asString(), row.get("about"), sources)))
			.toList();
	}

	List<Fact> industries(String company, Function<String, Source> sources) {
		return this.industries.getOrDefault(company, List.of())
			.stream()
			.map((row) -> fact("industry", company, row.get("industry").get("id").asString(), row.get("classed"),
					sources))
			.toList();
	}

	List<Fact> projects(String company, Function<String, Source> sources) {
		return this.projects.getOrDefault(company, List.of())
			.stream()
			.map((row) -> fact("project", company, row.get("project").get("name").asString(), row.get("by"), sources))
			.toList();
	}

	private static Fact fact(String name, String company, String value, Value edge, Function<String, Source> sources) {
		MapAccessor properties = edge;
		return new Fact(name, company, value, properties.get("asOf").asString(),
				properties.get("confidence").asDouble(), properties.get("basis").asString(),
				Walks.sourceIds(properties).stream().map(sources).toList());
	}

	/**
	 * Its own way home, or that of a local company which controls it; empty if it is not
	 * here.
	 */
	List<Walk> homeward(String company, Locals locals) {
		for (String self : upwards(company)) {
			if (locals.isLocal(self)) {
				return List.of(locals.get(self).homeward());
			}
		}
		return List.of();
	}

	/** Who controls it in the end; of several the first by id; itself if nobody does. */
	String group(String company) {
		return upwards(company).stream()
			.filter((id) -> !this.owners.containsKey(id))
			.sorted()
			.findFirst()
			.orElse(company);
	}

	/** The company and all who control it, nearest first. */
	private Set<String> upwards(String company) {
		Set<String> upwards = new LinkedHashSet<>(List.of(company));
		List<String> open = new ArrayList<>(upwards);
		while (!open.isEmpty()) {
			this.owners.getOrDefault(open.remove(0), Set.of()).stream().filter(upwards::add).forEach(open::add);
		}
		return upwards;
	}

	Candidate.@Nullable FollowedUp followUp(String company) {
		Record row = this.followUps.get(company);
		return (row == null) ? null
				: new Candidate.FollowedUp(row.get("outcome").asString(), row.get("declinedUntil").asString());
	}

}
