package org.liantu.chainmap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liantu.model.Name;
import org.liantu.model.Walk;

/**
 * The map of one chain at one revision.
 *
 * @param id the chain's id
 * @param name the chain's name
 * @param segments its segments by id
 * @param feeds which feeds which, with the walk of that one edge
 * @param partOf by segment, the walk of the one edge to what it is part of
 * @param members who works in a segment itself, surest first, by segment
 * @param leadFirms ids of the companies that lead the chain
 * @param truncated whether more companies work here than were read
 */
public record ChainMap(String id, Name name, SortedMap<String, Segment> segments,
		SortedMap<String, List<FeedWalk>> feeds, SortedMap<String, Walk> partOf,
		SortedMap<String, List<Member>> members, Set<String> leadFirms, boolean truncated) {

	/**
	 * A feed and its walk.
	 *
	 * @param feed which feeds which
	 * @param walk from the one that feeds to the one that is fed
	 */
	public record FeedWalk(Feed feed, Walk walk) {

	}

	/**
	 * A segment of this chain.
	 * @throws NullPointerException if it has none of that id
	 */
	public Segment getSegment(String segment) {
		return Objects.requireNonNull(this.segments.get(segment), () -> "no segment " + segment);
	}

	/**
	 * The walk of one edge from a segment to what it is part of.
	 * @throws NullPointerException for a root
	 */
	public Walk getPartOf(String segment) {
		return Objects.requireNonNull(this.partOf.get(segment), () -> segment + " is part of nothing");
	}

	/** The segment and all that it is part of, itself first. */
	public List<Segment> listUpwards(String segment) {
		List<Segment> upwards = new ArrayList<>();
		Segment current = this.segments.get(segment);
		while (current != null && !upwards.contains(current)) {
			upwards.add(current);
			current = (current.parent() != null) ? this.segments.get(current.parent()) : null;
		}
		return upwards;
	}

	/** Ids of the segment and of everything that is part of it. */
	public Set<String> listDownwards(String segment) {
		Set<String> downwards = new LinkedHashSet<>();
		this.segments.keySet()
			.stream()
			.filter((id) -> listUpwards(id).stream().anyMatch((upper) -> upper.id().equals(segment)))
			.forEach(downwards::add);
		return downwards;
	}

	/** Whether nothing is part of the segment. */
	public boolean isLeaf(String segment) {
		return this.segments.values().stream().noneMatch((other) -> segment.equals(other.parent()));
	}

	/** The feeds that start or end at a segment, in order. */
	public List<FeedWalk> listFeedsAround(String segment) {
		return this.feeds.getOrDefault(segment, List.of());
	}

	/** Who works in the segment itself, surest first. */
	public List<Member> listMembers(String segment) {
		return this.members.getOrDefault(segment, List.of());
	}

	/** All memberships, by company. */
	public Map<String, List<Member>> membersByCompany() {
		return this.members.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.groupingBy(Member::company, TreeMap::new, Collectors.toList()));
	}

}
