package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liantu.chainmap.Member;
import org.liantu.chainmap.Segment;
import org.liantu.model.Company;
import org.liantu.model.Edge;
import org.liantu.model.Fact;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Region;
import org.liantu.model.Source;
import org.liantu.model.Walk;

/** Draws a candidate in a test, link by link. */
public final class CandidateBuilder {

	public static final Source SOURCE = new Source("s1", "某招股书", "某交易所", "2024-01-01", "https://example.org/s1", null,
			"document");

	private final List<Link> links = new ArrayList<>();

	private final List<Gap> gaps = new ArrayList<>();

	private final List<Fact> calibres = new ArrayList<>();

	private final List<Signal> signals = new ArrayList<>();

	private final List<Welcome> welcomes = new ArrayList<>();

	private final List<Fact> status = new ArrayList<>();

	private final List<Fact> industries = new ArrayList<>();

	private final List<Fact> projects = new ArrayList<>();

	private final List<Walk> homeward = new ArrayList<>();

	private final List<Candidate.Rival> rivals = new ArrayList<>();

	private Candidate.@Nullable FollowedUp followUp;

	private @Nullable Region region = new Region("430200", Name.of("株洲市"));

	private long partners;

	private boolean outside;

	public static CandidateBuilder candidate() {
		return new CandidateBuilder();
	}

	/**
	 * A walk from the candidate over edges like {@code SUPPLIES:0.9} home; the last one
	 * is the way home.
	 */
	public CandidateBuilder link(Link.Kind kind, long having, boolean leadFirm, String... edges) {
		this.links.add(new Link(kind, walk(edges), edges.length - 1, having, leadFirm, ""));
		return this;
	}

	public CandidateBuilder roots(String how, double confidence) {
		this.links.add(new Link(Link.Kind.HAS_ROOTS_HERE, walk("ROOTED_IN:" + confidence), 1, 1, false, how));
		return this;
	}

	/** A gap at which the candidate works, with a local neighbour if there is need. */
	public CandidateBuilder gap(String level, double presence, double need, double confidence) {
		Segment segment = new Segment("rail-transit.brake", null, "midstream", Name.of("制动"), null, level, "fill",
				presence, need, 0, 1);
		Walk membership = walk("WORKS_IN:" + confidence);
		Walk whole = walk("WORKS_IN:" + confidence, "FEEDS:1", "WORKS_IN:1", "LOCATED_IN:1");
		this.gaps.add(new Gap(segment, membership, confidence, (need > 0) ? whole : null, true));
		return this;
	}

	public CandidateBuilder calibre(String calibre, double confidence) {
		this.calibres.add(fact("calibre", calibre, confidence));
		return this;
	}

	public CandidateBuilder signal(String kind, String on) {
		this.signals.add(new Signal(kind, LocalDate.parse(on), fact("signal", "扩产", 0.9)));
		return this;
	}

	/** It is not known to do anything in the chain. */
	public CandidateBuilder outsideTheChain() {
		this.outside = true;
		return this;
	}

	public CandidateBuilder partners(long count) {
		this.partners = count;
		return this;
	}

	public CandidateBuilder welcome(double confidence) {
		Walk walk = walk("WORKS_IN:1", "WELCOMES:" + confidence, "LOCATED_IN:1");
		List<Node> nodes = new ArrayList<>(walk.nodes());
		nodes.set(1, new Node("n1", "Segment", Name.of("制动")));
		nodes.set(2, new Node("n2", "Park", Name.of("中德交通科技产业园")));
		Walk welcomed = new Walk(nodes, walk.edges());
		this.welcomes.add(new Welcome(welcomed, welcomed.confidence()));
		return this;
	}

	public CandidateBuilder status(String value) {
		this.status.add(fact("status", value, 0.95));
		return this;
	}

	public CandidateBuilder industry(String code) {
		this.industries.add(fact("industry", code, 0.9));
		return this;
	}

	public CandidateBuilder project(String name) {
		this.projects.add(fact("project", name, 0.9));
		return this;
	}

	public CandidateBuilder here() {
		this.homeward.add(walk("LOCATED_IN:0.9"));
		return this;
	}

	public CandidateBuilder sittingIn(@Nullable String code) {
		this.region = (code != null) ? new Region(code, Name.of(code)) : null;
		return this;
	}

	public CandidateBuilder rivalOf(String leadFirm) {
		this.rivals.add(new Candidate.Rival(Name.of(leadFirm), Name.of("减振")));
		return this;
	}

	public CandidateBuilder followedUp(String outcome, String declinedUntil) {
		this.followUp = new Candidate.FollowedUp(outcome, declinedUntil);
		return this;
	}

	public Candidate build() {
		Region seat = this.region;
		Company company = new Company("c1", Name.of("某公司"), seat,
				this.calibres.stream().map((fact) -> String.valueOf(fact.value())).toList());
		return new Candidate(company, (seat != null) ? List.of(seat.code()) : List.of(),
				this.outside ? List.of() : List.of(new Member("c1", "rail-transit.brake", walk("WORKS_IN:1"), 1)),
				this.gaps, this.links, this.calibres, this.signals, this.partners, this.welcomes, this.status,
				this.industries, this.projects, this.homeward, this.rivals, this.followUp, "c1");
	}

	private static Fact fact(String name, String value, double confidence) {
		return new Fact(name, "c1", value, "2024-01-01", confidence, "document", List.of(SOURCE));
	}

	/** Stations n0, n1 … joined by edges like {@code SUPPLIES:0.9}. */
	public static Walk walk(String... edges) {
		List<Node> nodes = new ArrayList<>(List.of(new Node("n0", "Company", Name.of("甲"))));
		List<Edge> walked = new ArrayList<>();
		for (String edge : edges) {
			Map.Entry<String, String> parts = Map.entry(edge.split(":")[0], edge.split(":")[1]);
			int i = nodes.size();
			nodes.add(new Node("n" + i, "Company", Name.of("站" + i)));
			walked.add(new Edge("n" + (i - 1), "n" + i, parts.getKey(), null, "2024-01-01",
					Double.parseDouble(parts.getValue()), "document", List.of(SOURCE)));
		}
		return new Walk(nodes, walked);
	}

}
