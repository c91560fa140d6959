package org.liantu.recruit.find;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.chainmap.Member;
import org.liantu.model.Company;
import org.liantu.model.Fact;
import org.liantu.model.Name;
import org.liantu.model.Walk;

/**
 * A company with a walk to the chain, and everything that the rules and gates look at.
 *
 * @param company who it is
 * @param regions codes of the region it sits in and of all that this lies in; empty if
 * unknown
 * @param segments what it does in the chain
 * @param gaps those of its segments that are missing or weak here
 * @param links the walks that link it
 * @param calibres its standings, each with its sources
 * @param signals what happened lately, newest first
 * @param partners how many companies it is known to supply or buy from
 * @param welcomes parks that welcome its segments
 * @param status its status in the register, with sources; empty if unknown
 * @param industries industries it is classed in, value is the code
 * @param projects its projects on their way here
 * @param homeward its own way home if it is local, or that of the local company that
 * controls it; empty if it is not here
 * @param rivals segments that it shares with lead firms, those lead firms by name
 * @param followUp what the office noted; null if nothing
 * @param group who controls it in the end, by id; its own id if nobody does
 */
public record Candidate(Company company, List<String> regions, List<Member> segments, List<Gap> gaps, List<Link> links,
		List<Fact> calibres, List<Signal> signals, long partners, List<Welcome> welcomes, List<Fact> status,
		List<Fact> industries, List<Fact> projects, List<Walk> homeward, List<Rival> rivals,
		@Nullable FollowedUp followUp, String group) {

	/**
	 * A lead firm in the same leaf segment.
	 *
	 * @param leadFirm its name
	 * @param segment the segment's name
	 */
	public record Rival(Name leadFirm, Name segment) {

	}

	/**
	 * What the office noted about a company.
	 *
	 * @param outcome open, contacted, declined, signed
	 * @param declinedUntil ISO day until which it asked not to be called; empty if none
	 */
	public record FollowedUp(String outcome, String declinedUntil) {

	}

	/** The links of one kind. */
	public List<Link> links(Link.Kind kind) {
		List<Link> links = List.of();
		for (Link link : this.links) {
			if (link.kind() == kind) {
				// Of most kinds a candidate has none: of a million, that is looked at
				// often.
				links = links.isEmpty() ? new ArrayList<>() : links;
				links.add(link);
			}
		}
		return links;
	}

}
