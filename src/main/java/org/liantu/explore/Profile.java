package org.liantu.explore;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Edge;
import org.liantu.model.Evidence;
import org.liantu.model.Fact;
import org.liantu.model.Name;
import org.liantu.model.Region;

/**
 * What is known of a company.
 *
 * @param revision the revision of the graph
 * @param id its id
 * @param name its short name if it has one, else its full name
 * @param region where it sits, as fine as is known; null if nothing is known
 * @param calibre its standings, sorted
 * @param local whether it is local to the home region
 * @param homeward the walk that makes it local, null if it is not
 * @param facts what is said of it itself, each with its sources; the surest of a kind
 * first
 * @param conflicts where sources differ on what can only be one thing
 * @param names what the regions and industries are called that facts and conflicts speak
 * of, by id
 * @param makes the products it makes
 * @param worksIn the segments it is said to work in, products aside
 * @param leads the chains it leads
 * @param suppliers from how many companies it buys
 * @param customers how many companies it supplies
 * @param owns the companies it owns, wholly or in part
 * @param ownedBy who owns it, wholly or in part
 * @param roots the regions it has roots in
 * @param projects its investments on their way
 * @param signals what happened lately, newest first
 * @param truncated whether a kind has more than is shown
 */
public record Profile(long revision, String id, Name name, @Nullable Region region, List<String> calibre, boolean local,
		@Nullable Evidence homeward, List<Fact> facts, List<Conflict> conflicts, Map<String, Name> names,
		List<Related> makes, List<Related> worksIn, List<Related> leads, int suppliers, int customers,
		List<Related> owns, List<Related> ownedBy, List<Related> roots, List<Investment> projects,
		List<Happening> signals, boolean truncated) {

	/**
	 * Statements that cannot all be true.
	 *
	 * @param fact of which property
	 * @param said what is said, surest first
	 */
	public record Conflict(String fact, List<Fact> said) {

	}

	/**
	 * Something that the company has an edge to or from.
	 *
	 * @param id its id
	 * @param label what it is
	 * @param name what it is called
	 * @param share the share of revenue for a product, the share held for an owner; 0 to
	 * 1, null if nobody states it
	 * @param how how a company is rooted in a region, else null
	 * @param edge the edge with its sources
	 */
	public record Related(String id, String label, Name name, @Nullable Double share, @Nullable String how, Edge edge) {

	}

	/**
	 * An investment of the company.
	 *
	 * @param id id of the project
	 * @param name what it is called
	 * @param state signed, building, running or ended; null if nobody says
	 * @param edge the edge to the company with its sources
	 */
	public record Investment(String id, Name name, @Nullable String state, Edge edge) {

	}

	/**
	 * Something that happened.
	 *
	 * @param id id of the signal
	 * @param kind expansion, new-plant, financing, listing-plan, new-product, relocation
	 * @param on the day, YYYY-MM-DD
	 * @param text what happened
	 * @param edge the edge to the company with its sources
	 */
	public record Happening(String id, @Nullable String kind, @Nullable String on, @Nullable String text, Edge edge) {

	}

}
