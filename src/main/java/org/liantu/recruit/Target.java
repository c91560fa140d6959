package org.liantu.recruit;

import java.math.BigDecimal;
import java.util.List;

import org.liantu.model.Company;
import org.liantu.model.Name;
import org.liantu.model.Phrase;
import org.liantu.recruit.gate.Verdict;
import org.liantu.recruit.judge.Reason;

/**
 * A company worth recruiting.
 *
 * @param rank its place in the whole list, from 1
 * @param company who
 * @param chain the chain for which it scores best
 * @param score the sum of the reasons' points
 * @param reasons why, those of most points first
 * @param gates every gate's verdict; none fails
 * @param group others of its group who would be targets too, best first
 */
public record Target(int rank, Company company, String chain, BigDecimal score, List<Reason> reasons,
		List<Verdict> gates, List<Sister> group) {

	/**
	 * Another company of the same group.
	 *
	 * @param id its id
	 * @param name its name
	 * @param score its own score
	 */
	public record Sister(String id, Name name, BigDecimal score) {

	}

	/** In words, the link reason of most points: why here, rather than how good. */
	public Phrase mainReason() {
		return this.reasons.stream().filter((reason) -> reason.kind().equals("link")).findFirst().orElseThrow().text();
	}

	Target at(int newRank) {
		return new Target(newRank, this.company, this.chain, this.score, this.reasons, this.gates, this.group);
	}

}
