package org.liantu.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.Walks;
import org.liantu.home.Locals;
import org.liantu.model.Edge;
import org.liantu.model.Evidence;
import org.liantu.model.Fact;
import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Region;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Claim;
import org.liantu.statement.CompanyIds;
import org.liantu.statement.Dispute;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

/** Puts together what is known of one company. */
@Component
public class Profiles {

	private static final List<Predicate> FACTS = List.of(Predicate.NAME, Predicate.SHORT_NAME, Predicate.OTHER_NAME,
			Predicate.NAME_EN, Predicate.CREDIT_CODE, Predicate.STOCK_CODE, Predicate.STATUS, Predicate.CALIBRE,
			Predicate.LOCATED_IN, Predicate.CLASSED_AS);

	/** So many of each kind are shown. */
	private static final int MOST = 100;

	private final Graph graph;

	private final Walks walks;

	private final Statements statements;

	private final ChainMaps chainMaps;

	private final CompanyIds ids;

	private final Clock clock;

	Profiles(Graph graph, Walks walks, Statements statements, ChainMaps chainMaps, CompanyIds ids, Clock clock) {
		this.graph = graph;
		this.walks = walks;
		this.statements = statements;
		this.chainMaps = chainMaps;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * What is known of a company today.
	 * @param company its id
	 * @throws org.liantu.model.UnknownCompany if the graph does not know it
	 * @throws org.liantu.model.MergedCompany if it was merged into another
	 */
	public Revisioned<Profile> get(String company) {
		return get(company, LocalDate.now(this.clock));
	}

	/**
	 * What is known of a company, with whom it trades on a day.
	 * @param company its id
	 * @param asOf the day
	 * @throws org.liantu.model.UnknownCompany if the graph does not know it
	 * @throws org.liantu.model.MergedCompany if it was merged into another
	 */
	public Revisioned<Profile> get(String company, LocalDate asOf) {
		return this.graph.read((revision) -> read(company, asOf, revision));
	}

	private Profile read(String id, LocalDate asOf, long revision) {
		Record row = this.graph.ask("explore/company", Map.of("id", id, "asOf", asOf.toString()), Function.identity())
			.stream()
			.findFirst()
			.orElseThrow(() -> this.ids.missing(id));
		Thing thing = new Thing(Label.COMPANY, id);
		List<Claim> claims = this.statements.listClaims(List.of(thing), FACTS).getOrDefault(thing, List.of());
		List<Path> edges = this.graph.ask("explore/related", Map.of("id", id, "limit", MOST + 1),
				(found) -> found.get("edge").asPath());
		Function<String, Source> sources = sources(claims, edges);
		Related related = new Related(id, edges, sources);
		Locals locals = this.chainMaps.locals(revision);
		Value company = row.get("company");
		Value region = row.get("region");
		return new Profile(revision, id, Walks.name(company),
				region.isNull() ? null : new Region(region.get("id").asString(), Walks.name(region)),
				company.get("calibre").isNull() ? List.of() : company.get("calibre").asList(Value::asString),
				locals.isLocal(id), locals.isLocal(id) ? Evidence.of(locals.get(id).homeward()) : null,
				facts(id, claims, sources), conflicts(id, claims, sources), names(claims),
				related.along("MAKES", "revenueShare"), related.along("WORKS_IN", ""), related.along("LEADS", ""),
				row.get("suppliers").asInt(), row.get("customers").asInt(), related.along("OWNS", "share"),
				related.against("OWNS", "share"), related.along("ROOTED_IN", ""), related.investments(),
				related.happenings(), related.truncated());
	}

	/** What things are called that claims name by id only. */
	private Map<String, Name> names(Collection<Claim> claims) {
		List<String> regions = values(claims, Predicate.LOCATED_IN);
		List<String> industries = values(claims, Predicate.CLASSED_AS);
		Map<String, Name> names = new TreeMap<>();
		if (!regions.isEmpty() || !industries.isEmpty()) {
			this.graph
				.ask("explore/named", Map.of("regions", regions, "industries", industries), (row) -> row.get("thing"))
				.forEach((thing) -> names.put(thing.get("id").asString(), Walks.name(thing)));
		}
		return names;
	}

	private static List<String> values(Collection<Claim> claims, Predicate predicate) {
		return claims.stream()
			.filter((claim) -> claim.predicate() == predicate)
			.map((claim) -> String.valueOf(claim.value()))
			.distinct()
			.toList();
	}

	private Function<String, Source> sources(Collection<Claim> claims, Collection<Path> edges) {
		Set<String> ids = sourceIds(claims);
		edges.forEach((path) -> path.relationships().forEach((edge) -> ids.addAll(Walks.sourceIds(edge))));
		return this.walks.sources(ids);
	}

	/** Ids of all sources behind these. */
	static Set<String> sourceIds(Collection<Claim> claims) {
		Set<String> ids = new TreeSet<>();
		claims.forEach((claim) -> claim.said().forEach((statement) -> ids.add(statement.source())));
		return ids;
	}

	/** Each value once, with all sources that give it. */
	private static List<Fact> facts(String company, Collection<Claim> claims, Function<String, Source> sources) {
		return FACTS.stream()
			.flatMap((predicate) -> claims.stream().filter((claim) -> claim.predicate() == predicate))
			.map((claim) -> fact(company, claim, sources))
			.toList();
	}

	private static List<Profile.Conflict> conflicts(String company, Collection<Claim> claims,
			Function<String, Source> sources) {
		return Dispute.of(claims)
			.stream()
			.map((dispute) -> new Profile.Conflict(dispute.about(),
					dispute.claims().stream().map((claim) -> fact(company, claim, sources)).toList()))
			.toList();
	}

	/** A value with all sources that give it. */
	static Fact fact(String company, Claim claim, Function<String, Source> sources) {
		Statement surest = claim.surest();
		Set<String> ids = new LinkedHashSet<>();
		claim.said().forEach((statement) -> ids.add(statement.source()));
		return new Fact(Dispute.about(claim.predicate()), company, claim.value(), surest.asOf().toString(),
				surest.confidence(), surest.basis().text(), ids.stream().map(sources).toList());
	}

	/** The edges of a company, sorted out by kind. */
	private static final class Related {

		private final String company;

		private final List<Path> edges;

		private final Function<String, Source> sources;

		Related(String company, List<Path> edges, Function<String, Source> sources) {
			this.company = company;
			this.edges = edges;
			this.sources = sources;
		}

		List<Profile.Related> along(String type, String share) {
			return list(type, true, share);
		}

		List<Profile.Related> against(String type, String share) {
			return list(type, false, share);
		}

		private List<Profile.Related> list(String type, boolean outwards, String share) {
			return find(type, outwards).stream().limit(MOST).map((path) -> {
				Node other = outwards ? path.end() : path.start();
				Relationship edge = edgeOf(path);
				Value stated = edge.get(share);
				Value how = edge.get("how");
				return new Profile.Related(other.get("id").asString(), other.labels().iterator().next(),
						Walks.name(other), stated.isNull() ? null : stated.asDouble(),
						how.isNull() ? null : how.asString(), edge(path));
			}).toList();
		}

		List<Profile.Investment> investments() {
			return find("BY", false).stream()
				.limit(MOST)
				.map((path) -> new Profile.Investment(path.start().get("id").asString(), Walks.name(path.start()),
						text(path.start().get("state")), edge(path)))
				.toList();
		}

		List<Profile.Happening> happenings() {
			return find("ABOUT", false).stream()
				.limit(MOST)
				.map((path) -> new Profile.Happening(path.start().get("id").asString(), text(path.start().get("kind")),
						text(path.start().get("on")), text(path.start().get("text")), edge(path)))
				.toList();
		}

		boolean truncated() {
			return List.of("MAKES", "WORKS_IN", "LEADS", "OWNS", "ROOTED_IN", "BY", "ABOUT")
				.stream()
				.anyMatch((type) -> find(type, true).size() > MOST || find(type, false).size() > MOST);
		}

		private List<Path> find(String type, boolean outwards) {
			return this.edges.stream()
				.filter((path) -> edgeOf(path).type().equals(type))
				.filter((path) -> (outwards ? path.start() : path.end()).get("id").asString().equals(this.company))
				.toList();
		}

		private Edge edge(Path path) {
			return Walks.of(path, this.sources).edges().get(0);
		}

		private static Relationship edgeOf(Path path) {
			return StreamSupport.stream(path.relationships().spliterator(), false).findFirst().orElseThrow();
		}

		private static @Nullable String text(Value value) {
			return value.isNull() ? null : value.asString();
		}

	}

}
