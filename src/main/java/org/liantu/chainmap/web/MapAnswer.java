package org.liantu.chainmap.web;

import java.util.List;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Feed;
import org.liantu.chainmap.Segment;
import org.liantu.graph.Revisioned;
import org.liantu.model.Name;

/**
 * The map of a chain.
 *
 * @param revision the revision it was read at
 * @param id the chain's id
 * @param name the chain's name
 * @param segments its segments, by id
 * @param feeds which leaf segment feeds which
 */
record MapAnswer(long revision, String id, Name name, List<Segment> segments, List<Feed> feeds) {

	static MapAnswer of(Revisioned<ChainMap> read) {
		ChainMap map = read.value();
		List<Feed> feeds = map.feeds()
			.entrySet()
			.stream()
			.flatMap((around) -> around.getValue()
				.stream()
				.map(ChainMap.FeedWalk::feed)
				.filter((feed) -> feed.from().equals(around.getKey())))
			.toList();
		return new MapAnswer(read.revision(), map.id(), map.name(), List.copyOf(map.segments().values()), feeds);
	}

}
