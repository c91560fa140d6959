package org.liantu.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongToIntFunction;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.Walks;
import org.liantu.model.Company;
import org.liantu.model.Label;
import org.liantu.model.Region;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Claim;
import org.liantu.statement.Dispute;
import org.liantu.statement.Statements;

/** Lists where sources disagree, for somebody who is to find out who is right. */
@Component
public class Conflicts {

	private final Graph graph;

	private final Walks walks;

	private final Statements statements;

	Conflicts(Graph graph, Walks walks, Statements statements) {
		this.graph = graph;
		this.walks = walks;
		this.statements = statements;
	}

	/**
	 * Disagreements by company, those about one company in the order of its profile.
	 * @param about only about this, as in {@link Disagreement#about()}; empty for all
	 * @param offset how many to pass over, at the revision that is read
	 * @param limit how many at the most
	 */
	public Revisioned<List<Disagreement>> list(String about, LongToIntFunction offset, int limit) {
		return this.graph.read((revision) -> read(this.graph.ask("explore/conflicts",
				Map.of("about", about, "offset", offset.applyAsInt(revision), "limit", limit), Function.identity())));
	}

	private List<Disagreement> read(List<Record> rows) {
		Set<Thing> companies = new TreeSet<>();
		rows.forEach((row) -> companies.add(thing(row)));
		Map<Thing, List<Dispute>> disputes = new HashMap<>();
		List<Claim> disputed = new ArrayList<>();
		this.statements.listClaims(companies, Dispute.PREDICATES).forEach((company, claims) -> {
			List<Dispute> found = Dispute.of(claims);
			disputes.put(company, found);
			found.forEach((dispute) -> disputed.addAll(dispute.claims()));
		});
		Function<String, Source> sources = this.walks.sources(Profiles.sourceIds(disputed));
		return rows.stream()
			.map((row) -> disagreement(row, disputes.getOrDefault(thing(row), List.of()), sources))
			.toList();
	}

	private static Disagreement disagreement(Record row, Collection<Dispute> disputes,
			Function<String, Source> sources) {
		Company company = company(row);
		String about = row.get("about").asString();
		Dispute dispute = disputes.stream()
			.filter((one) -> one.about().equals(about))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nobody disputes " + about + " of " + company.id()));
		return new Disagreement(company, about,
				dispute.claims().stream().map((claim) -> Profiles.fact(company.id(), claim, sources)).toList(),
				dispute.shown());
	}

	private static Thing thing(Record row) {
		return new Thing(Label.COMPANY, row.get("company").get("id").asString());
	}

	private static Company company(Record row) {
		Value company = row.get("company");
		Value region = row.get("region");
		return new Company(company.get("id").asString(), Walks.name(company),
				region.isNull() ? null : new Region(region.get("id").asString(), Walks.name(region)),
				company.get("calibre").isNull() ? List.of() : company.get("calibre").asList(Value::asString));
	}

}
