package org.liantu.chainmap.web;

import java.util.List;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Feed;
import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.Segment;
import org.liantu.model.Name;

/**
 * The map of a chain.
 *
 * @param revision the revision it was read at
 * @param id the chain's id
 * @param name the chain's name
 * @param leadFirms who leads it, by id
 * @param segments its segments, by id
 * @param feeds which leaf segment feeds which
 */
record MapAnswer(long revision, String id, Name name, List<LeadFirm> leadFirms, List<Segment> segments,
		List<Feed> feeds) {

	static MapAnswer of(long revision, ChainMap map, List<LeadFirm> leadFirms) {
		List<Feed> feeds = map.feeds()
			.entrySet()
			.stream()
			.flatMap((around) -> around.getValue()
				.stream()
				.map(ChainMap.FeedWalk::feed)
				.filter((feed) -> feed.from().equals(around.getKey())))
			.toList();
		return new MapAnswer(revision, map.id(), map.name(), leadFirms, List.copyOf(map.segments().values()), feeds);
	}

}
