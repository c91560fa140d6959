package org.liantu.recruit.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Member;
import org.liantu.chainmap.Segment;
import org.liantu.home.Locals;
import org.liantu.model.Walk;
import org.liantu.rulebook.Rulebook;

/**
 * What is the same for everybody who works in a segment, worked out once a segment.
 *
 * @param segment the segment
 * @param isGap whether it is missing or weak here
 * @param onwards ways on over one feed to local companies and home, in the order of what
 * they are told by
 * @param parks parks that welcome it or what it is part of, by id, the nearest first: the
 * walk from the segment home
 * @param leadFirms lead firms that work in it, if nothing is part of it
 */
record Surroundings(Segment segment, boolean isGap, List<Onward> onwards, Map<String, Walk> parks,
		List<Member> leadFirms) {

	private static final List<String> GAP_LEVELS = List.of("missing", "weak");

	/**
	 * A way on from a segment.
	 *
	 * @param walk from the segment over a feed and a local company home
	 * @param company the local company
	 * @param confidence the lowest on it, and that of the company's membership
	 * @param overSupport whether it leads to what supports the chain
	 * @param toLeadFirm whether the local company is a lead firm
	 */
	record Onward(Walk walk, String company, double confidence, boolean overSupport, boolean toLeadFirm) {

	}

	/**
	 * The surroundings of all segments of a chain, by segment.
	 * @param chain its map
	 * @param locals who is local
	 * @param welcomed walks from segments over parks home, in order; of several from one
	 * segment the first counts
	 */
	static Map<String, Surroundings> of(ChainMap chain, Locals locals, List<Walk> welcomed) {
		Map<String, Walk> welcomedBySegment = new TreeMap<>();
		welcomed.forEach((walk) -> welcomedBySegment.putIfAbsent(walk.first().id(), walk));
		Map<String, Surroundings> surroundings = new TreeMap<>();
		chain.segments().forEach((id, segment) -> {
			boolean isLeaf = chain.isLeaf(id);
			boolean isGap = isLeaf && GAP_LEVELS.contains(segment.level());
			surroundings.put(id, new Surroundings(segment, isGap, isGap ? onwards(chain, locals, id) : List.of(),
					parks(chain, id, welcomedBySegment), isLeaf ? leadFirms(chain, id) : List.of()));
		});
		return surroundings;
	}

	private static List<Onward> onwards(ChainMap chain, Locals locals, String segment) {
		List<Onward> onwards = new ArrayList<>();
		for (ChainMap.FeedWalk feed : chain.listFeedsAround(segment)) {
			boolean feeds = feed.feed().from().equals(segment);
			String other = feeds ? feed.feed().to() : feed.feed().from();
			Walk over = feeds ? feed.walk() : feed.walk().reversed();
			boolean overSupport = chain.getSegment(other).stage().equals("support");
			for (Member neighbour : chain.listMembers(other)) {
				if (locals.isLocal(neighbour.company())) {
					Walk walk = over.then(neighbour.walk().reversed()).then(locals.get(neighbour.company()).homeward());
					onwards
						.add(new Onward(walk, neighbour.company(), Math.min(walk.confidence(), neighbour.confidence()),
								overSupport, chain.leadFirms().contains(neighbour.company())));
				}
			}
		}
		onwards.sort(Comparator.comparing((onward) -> onward.walk().toString()));
		return onwards;
	}

	private static Map<String, Walk> parks(ChainMap chain, String segment, Map<String, Walk> welcomed) {
		Map<String, Walk> parks = new LinkedHashMap<>();
		Walk upwards = null;
		for (Segment upper : chain.listUpwards(segment)) {
			Walk welcome = welcomed.get(upper.id());
			if (welcome != null) {
				Walk walk = (upwards != null) ? upwards.then(welcome) : welcome;
				parks.putIfAbsent(welcome.nodes().get(1).id(), walk);
			}
			if (upper.parent() != null) {
				Walk step = chain.getPartOf(upper.id());
				upwards = (upwards != null) ? upwards.then(step) : step;
			}
		}
		return parks;
	}

	private static List<Member> leadFirms(ChainMap chain, String segment) {
		return chain.listMembers(segment)
			.stream()
			.filter((member) -> chain.leadFirms().contains(member.company()))
			.toList();
	}

	/**
	 * On from a candidate's segment to a local company: one over the chain itself rather
	 * than over what supports it, then the surest, then one to a lead firm rather than to
	 * another; null if there is none.
	 * @param member the candidate in this segment
	 * @param values what a way to a lead firm and to another is worth
	 */
	@Nullable Onward bestOnward(Member member, Rulebook.LocalValues values) {
		Onward best = null;
		double worth = 0;
		for (Onward onward : this.onwards) {
			if (onward.company().equals(member.company())) {
				continue;
			}
			double itsWorth = Math.min(member.walk().confidence(), onward.confidence())
					* (onward.toLeadFirm() ? values.leadFirm() : values.other());
			// Of those worth the same the first counts.
			if (best == null || (best.overSupport() && !onward.overSupport())
					|| (best.overSupport() == onward.overSupport() && itsWorth > worth)) {
				best = onward;
				worth = itsWorth;
			}
		}
		return best;
	}

}
