package org.liantu.recruit.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Member;
import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.home.Local;
import org.liantu.home.Locals;
import org.liantu.rulebook.Rulebook;
import org.liantu.walk.Attached;
import org.liantu.walk.Keeping;
import org.liantu.walk.Walked;
import org.liantu.walk.WalkingRoom;
import org.liantu.walk.Worth;

/**
 * Finds everybody: walks from the lead firms and the local firms to all who are linked.
 */
@Component
public class Finder {

	private final Graph graph;

	private final WalkingRoom walking;

	private final Rulebook rulebook;

	private final PerRevision<String, Map<String, Candidate.FollowedUp>> followUps;

	Finder(Graph graph, WalkingRoom walking, Rulebook rulebook) {
		this.graph = graph;
		this.walking = walking;
		this.rulebook = rulebook;
		this.followUps = new PerRevision<>(graph, 2);
	}

	/**
	 * Everybody with a walk to a chain. Call it inside
	 * {@link org.liantu.graph.Graph#read}.
	 * @param revision the revision being read
	 * @param chain the map of the chain
	 * @param locals who is local
	 * @param asOf the day for which the question is asked
	 */
	public Findings find(long revision, ChainMap chain, Locals locals, LocalDate asOf) {
		Map<String, List<Member>> members = chain.membersByCompany();
		Map<Link.Kind, Walked> walked = walk(revision, chain, locals, asOf, members.keySet());
		List<String> ids = this.walking.everybody(revision, members.keySet(), walked.values());
		Map<String, Surroundings> surroundings = Surroundings.of(chain, locals,
				this.walking.parksThatWelcome(revision, chain.id(), locals.home().code()));
		return new Findings(ids, walked, members, surroundings, chain.leadFirms(), locals, this.rulebook,
				knowledge(revision, locals, asOf), chain.truncated() || locals.truncated());
	}

	/** What was found, in the order of the kinds of links. */
	private Map<Link.Kind, Walked> walk(long revision, ChainMap chain, Locals locals, LocalDate asOf,
			Collection<String> members) {
		Set<String> leadFirms = chain.leadFirms();
		List<String> localMembers = members.stream().filter(locals::isLocal).toList();
		List<String> stopProducts = this.rulebook.stopProducts();
		Map<Link.Kind, Walked> walked = new EnumMap<>(Link.Kind.class);
		Keeping byHops = keeping(revision, locals, true);
		walked.put(Link.Kind.SUPPLIES_A_LEAD_FIRM, this.walking.suppliesTo(revision, leadFirms, asOf, byHops));
		walked.put(Link.Kind.BUYS_FROM_A_LEAD_FIRM, this.walking.buysFrom(revision, leadFirms, asOf, byHops));
		Keeping byRarity = keeping(revision, locals, false);
		walked.put(Link.Kind.SHARES_A_CUSTOMER, this.walking.sharesACustomer(revision, leadFirms, asOf, byRarity));
		walked.put(Link.Kind.MAKES_AN_INPUT, this.walking.makesAnInput(revision, localMembers, stopProducts, byRarity));
		walked.put(Link.Kind.BUYS_LOCAL_PRODUCTS,
				this.walking.buysLocalProducts(revision, localMembers, stopProducts, byRarity));
		walked.put(Link.Kind.SHARES_AN_OWNER,
				this.walking.sharesAnOwner(revision, members, locals.companies().keySet(), byRarity));
		walked.put(Link.Kind.HAS_ROOTS_HERE, this.walking.hasRootsHere(revision, members, locals.home().code()));
		return walked;
	}

	/**
	 * Of each company only walks that a rule could count are kept: those worth most to
	 * it.
	 */
	private Keeping keeping(long revision, Locals locals, boolean byHops) {
		long companies = this.walking.countCompanies(revision);
		Worth worth = (end, hops, having, confidence) -> {
			Local local = locals.companies().get(end);
			double sure = (local != null) ? Math.min(confidence, local.homeward().confidence()) : confidence;
			return sure
					* (byHops ? this.rulebook.tradeValue(hops, having, companies) : Rulebook.rarity(having, companies));
		};
		return new Keeping(this.rulebook.limits().walksPerCandidate(), this.rulebook.walksCounted(), worth,
				this.rulebook.limits().edgesPerQuestion());
	}

	private Knowledge knowledge(long revision, Locals locals, LocalDate asOf) {
		double control = this.rulebook.controlShare();
		Map<String, List<Attached>> projects = new HashMap<>();
		this.walking.projects(revision, locals.home().code(), control)
			.forEach((project) -> projects.computeIfAbsent(project.company(), (key) -> new ArrayList<>()).add(project));
		return new Knowledge(this.walking, revision, asOf.minusDays(this.rulebook.signalDays()), asOf, control,
				projects, this.followUps.get(revision, "", this::readFollowUps));
	}

	/** All that the office ever noted: few, however many companies there are. */
	private Map<String, Candidate.FollowedUp> readFollowUps() {
		Map<String, Candidate.FollowedUp> followUps = new HashMap<>();
		this.graph.ask("recruit/follow-ups", Map.of(), Function.identity())
			.forEach((row) -> followUps.put(row.get("company").asString(),
					new Candidate.FollowedUp(row.get("outcome").asString(), row.get("declinedUntil").asString())));
		return followUps;
	}

}
