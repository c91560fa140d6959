package org.liantu.chainmap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import org.liantu.home.Locals;
import org.liantu.model.Evidence;
import org.liantu.model.UnknownSegment;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.WalkingRoom;

/** Says what is known of a segment: what is next to it, and who works in it. */
@Component
public class SegmentPortraits {

	private final ChainMaps chainMaps;

	private final WalkingRoom walking;

	SegmentPortraits(ChainMaps chainMaps, WalkingRoom walking) {
		this.chainMaps = chainMaps;
		this.walking = walking;
	}

	/**
	 * The portrait of a segment.
	 * @param revision the revision being read
	 * @param chain id of its chain
	 * @param segment its id
	 * @param limit so many companies at the most
	 * @throws UnknownChain if there is no such chain
	 * @throws UnknownSegment if it has no such segment
	 */
	public SegmentPortrait get(long revision, String chain, String segment, int limit) {
		ChainMap map = this.chainMaps.get(revision, chain);
		Segment known = map.segments().get(segment);
		if (known == null) {
			throw new UnknownSegment(segment);
		}
		Set<String> parts = map.listDownwards(segment);
		Collection<Member> members = members(map, parts);
		Locals locals = this.chainMaps.locals(revision);
		List<Member> first = members.stream()
			.sorted(Comparator.comparing((Member member) -> !map.leadFirms().contains(member.company()))
				.thenComparing((member) -> !locals.isLocal(member.company()))
				.thenComparing(Comparator.comparingDouble(Member::confidence).reversed())
				.thenComparing(Member::company))
			.limit(limit)
			.toList();
		Gap gap = this.chainMaps.listGaps(revision, chain)
			.stream()
			.filter((one) -> one.segment().equals(segment))
			.findFirst()
			.orElse(null);
		return new SegmentPortrait(revision, chain, known, gap,
				neighbours(map, parts, (feed) -> parts.contains(feed.to()), Feed::from),
				neighbours(map, parts, (feed) -> parts.contains(feed.from()), Feed::to), members.size(),
				workers(revision, map, locals, first));
	}

	/** By company, the surest of its memberships. */
	private static Collection<Member> members(ChainMap map, Set<String> parts) {
		Map<String, Member> best = new LinkedHashMap<>();
		parts.forEach((part) -> map.listMembers(part)
			.forEach((member) -> best.merge(member.company(), member,
					(one, other) -> (other.confidence() > one.confidence()) ? other : one)));
		return best.values();
	}

	private static List<SegmentPortrait.Neighbour> neighbours(ChainMap map, Set<String> parts, Predicate<Feed> touches,
			Function<Feed, String> otherEnd) {
		return parts.stream()
			.flatMap((part) -> map.listFeedsAround(part).stream())
			.map(ChainMap.FeedWalk::feed)
			.filter(touches)
			.map(otherEnd)
			.filter((other) -> !parts.contains(other))
			.distinct()
			.sorted()
			.map((other) -> SegmentPortrait.Neighbour.of(map.getSegment(other)))
			.toList();
	}

	private List<SegmentPortrait.Worker> workers(long revision, ChainMap map, Locals locals, List<Member> members) {
		Map<String, KnownCompany> companies = new LinkedHashMap<>();
		this.walking.companies(revision, members.stream().map(Member::company).toList())
			.forEach((company) -> companies.put(company.company().id(), company));
		return members.stream()
			.map((member) -> new SegmentPortrait.Worker(
					Objects.requireNonNull(companies.get(member.company())).company(), locals.isLocal(member.company()),
					map.leadFirms().contains(member.company()), member.confidence(), Evidence.of(member.walk())))
			.toList();
	}

}
