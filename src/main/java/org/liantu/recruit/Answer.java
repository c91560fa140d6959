package org.liantu.recruit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Company;
import org.liantu.model.Phrase;
import org.liantu.model.Region;
import org.liantu.recruit.gate.Verdict;

/**
 * Whom to recruit next, and why.
 *
 * @param revision the revision of the graph that was asked
 * @param asOf the day for which it was asked
 * @param home the home region
 * @param question what was asked, with the weights that were used
 * @param found how many targets there are
 * @param truncated whether a bound cut the search short, so that there may be more
 * @param unseen how many walks within reach were not looked at because of it, at the
 * least
 * @param next cursor of the next page, null on the last
 * @param empty why there is nothing, null if there is something
 * @param items the targets, best first
 * @param setAside whom a gate set aside
 * @param changes how its first rows differ from what they were; null if nobody asked
 */
public record Answer(long revision, LocalDate asOf, Region home, Asked question, int found, boolean truncated,
		long unseen, @Nullable String next, @Nullable Empty empty, List<Target> items, SetAside setAside,
		@Nullable Changes changes) {

	/** The same answer with the cursor of its next page. */
	public Answer withNext(@Nullable String cursor) {
		return new Answer(this.revision, this.asOf, this.home, this.question, this.found, this.truncated, this.unseen,
				cursor, this.empty, this.items, this.setAside, this.changes);
	}

	/** The same answer with how its first rows differ from what they were. */
	public Answer withChanges(Changes since) {
		return new Answer(this.revision, this.asOf, this.home, this.question, this.found, this.truncated, this.unseen,
				this.next, this.empty, this.items, this.setAside, since);
	}

	/**
	 * What was asked.
	 *
	 * @param chain id of the chain, null for all
	 * @param segment id of the segment, null for all
	 * @param leadFirm id of the lead firm, null for all
	 * @param calibre the standings, empty for all
	 * @param region code of the region, null for all
	 * @param gates gates that are passed for sure, empty for none
	 * @param limit rows at the most
	 * @param weights the effective weights by rule
	 */
	public record Asked(@Nullable String chain, @Nullable String segment, @Nullable String leadFirm,
			List<String> calibre, @Nullable String region, List<String> gates, int limit,
			SortedMap<String, BigDecimal> weights) {

	}

	/**
	 * Why there is nothing.
	 *
	 * @param code no-lead-firm, nobody-known, all-set-aside, filtered-out, past-the-end
	 * @param text the same in words
	 */
	public record Empty(String code, Phrase text) {

		static Empty of(String code) {
			return new Empty(code, Phrase.of("empty." + code));
		}

	}

	/**
	 * Whom a gate set aside, best first.
	 *
	 * @param found how many
	 * @param items the first of them, at most as many as targets were asked for
	 */
	public record SetAside(int found, List<Excluded> items) {

	}

	/**
	 * Somebody whom a gate set aside.
	 *
	 * @param company who
	 * @param chain the chain it was found for
	 * @param gates every gate's verdict
	 */
	public record Excluded(Company company, String chain, List<Verdict> gates) {

	}

}
