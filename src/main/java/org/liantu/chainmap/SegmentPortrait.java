package org.liantu.chainmap;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Company;
import org.liantu.model.Evidence;
import org.liantu.model.Name;

/**
 * What is known of one segment.
 *
 * @param revision the revision of the graph
 * @param chain id of its chain
 * @param segment the segment as it stands here
 * @param gap what is missing, null if nothing is or if it has parts
 * @param feeding the segments that feed it or a part of it, by id
 * @param fedBy the segments that it or a part of it feeds, by id
 * @param found how many companies are known to work in it or in a part of it
 * @param companies the first of them: lead firms, then local ones, then the surest
 */
public record SegmentPortrait(long revision, String chain, Segment segment, @Nullable Gap gap, List<Neighbour> feeding,
		List<Neighbour> fedBy, int found, List<Worker> companies) {

	/**
	 * A segment next to it.
	 *
	 * @param id its id
	 * @param name its name
	 * @param level how present it is here
	 */
	public record Neighbour(String id, Name name, String level) {

		static Neighbour of(Segment segment) {
			return new Neighbour(segment.id(), segment.name(), segment.level());
		}

	}

	/**
	 * A company that works in it.
	 *
	 * @param company who
	 * @param local whether it is local
	 * @param leadFirm whether it leads the chain
	 * @param confidence how sure it is that it works there
	 * @param evidence the walk from the company to the segment
	 */
	public record Worker(Company company, boolean local, boolean leadFirm, double confidence, Evidence evidence) {

	}

}
