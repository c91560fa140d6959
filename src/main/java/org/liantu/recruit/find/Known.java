package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.liantu.home.Locals;
import org.liantu.model.Edge;
import org.liantu.model.Fact;
import org.liantu.model.Source;
import org.liantu.model.Walk;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;
import org.liantu.walk.Attached;
import org.liantu.walk.KnownCompany;

/**
 * What is known of the companies found, by company.
 *
 * @param companies their own rows
 * @param said statements on calibre and status, surest first
 * @param signals what happened lately
 * @param industries industries they are classed in
 * @param projects projects on their way here
 * @param owners who controls whom: owners by owned
 * @param followUps what the office noted
 */
record Known(Map<String, KnownCompany> companies, Map<String, List<Statement>> said,
		Map<String, List<Attached>> signals, Map<String, List<Attached>> industries,
		Map<String, List<Attached>> projects, Map<String, List<String>> owners, Map<String, Record> followUps) {

	static Known of(Map<String, KnownCompany> companies, Map<String, List<Statement>> said, List<Attached> signals,
			List<Attached> industries, List<Attached> projects, Map<String, List<String>> owners,
			List<Record> followUps) {
		Map<String, Record> followUpOf = new HashMap<>();
		followUps.forEach((row) -> followUpOf.put(row.get("company").asString(), row));
		return new Known(companies, said, byCompany(signals), byCompany(industries), byCompany(projects), owners,
				followUpOf);
	}

	private static Map<String, List<Attached>> byCompany(List<Attached> attached) {
		Map<String, List<Attached>> byCompany = new HashMap<>();
		attached.forEach((one) -> byCompany.computeIfAbsent(one.company(), (key) -> new ArrayList<>()).add(one));
		return byCompany;
	}

	/** Ids of all sources behind what is said. */
	Set<String> sourceIds() {
		Set<String> ids = new HashSet<>();
		this.said.values().forEach((list) -> list.forEach((statement) -> ids.add(statement.source())));
		return ids;
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

	List<Signal> signals(String company) {
		return this.signals.getOrDefault(company, List.of())
			.stream()
			.map((one) -> new Signal(one.kind(), LocalDate.parse(one.on()), fact("signal", one.text(), one)))
			.toList();
	}

	List<Fact> industries(String company) {
		return this.industries.getOrDefault(company, List.of())
			.stream()
			.map((one) -> fact("industry", one.id(), one))
			.toList();
	}

	List<Fact> projects(String company) {
		return this.projects.getOrDefault(company, List.of())
			.stream()
			.map((one) -> fact("project", one.name().zh(), one))
			.toList();
	}

	private static Fact fact(String name, String value, Attached attached) {
		Edge edge = attached.edge();
		return new Fact(name, attached.company(), value, edge.asOf(), edge.confidence(), edge.basis(), edge.sources());
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
			this.owners.getOrDefault(open.remove(0), List.of()).stream().filter(upwards::add).forEach(open::add);
		}
		return upwards;
	}

	Candidate.@Nullable FollowedUp followUp(String company) {
		Record row = this.followUps.get(company);
		return (row == null) ? null
				: new Candidate.FollowedUp(row.get("outcome").asString(), row.get("declinedUntil").asString());
	}

}
