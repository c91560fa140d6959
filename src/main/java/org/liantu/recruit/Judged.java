package org.liantu.recruit;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Findings;
import org.liantu.recruit.gate.Gates;
import org.liantu.recruit.gate.Verdict;
import org.liantu.recruit.judge.Judge;
import org.liantu.recruit.judge.Reason;
import org.liantu.recruit.judge.Weights;

/**
 * Everybody with a walk to one chain, judged but not yet weighed: numbers, and words only
 * for those who are shown.
 */
final class Judged {

	private final String chain;

	private final Findings findings;

	private final Circumstances circumstances;

	private final Judge judge;

	private final Gates gates;

	/** How much every rule says of every candidate, one candidate after the other. */
	private final double[] shares;

	/** Which gates every candidate passes for sure, a bit each. */
	private final int[] passed;

	private final BitSet setAside = new BitSet();

	private final BitSet onTheirOwn = new BitSet();

	private final String[] groups;

	private Judged(String chain, Findings findings, Circumstances circumstances, Judge judge, Gates gates) {
		this.chain = chain;
		this.findings = findings;
		this.circumstances = circumstances;
		this.judge = judge;
		this.gates = gates;
		this.shares = new double[findings.ids().size() * Judge.countRules()];
		this.passed = new int[findings.ids().size()];
		this.groups = new String[findings.ids().size()];
	}

	/**
	 * Judges everybody.
	 * @param chain id of the chain
	 * @param findings who was found
	 * @param circumstances numbers and day
	 * @param judge says how much speaks for each
	 * @param gates say whom to set aside
	 */
	static Judged of(String chain, Findings findings, Circumstances circumstances, Judge judge, Gates gates) {
		Judged judged = new Judged(chain, findings, circumstances, judge, gates);
		boolean[] setAside = new boolean[findings.ids().size()];
		IntStream.range(0, setAside.length).parallel().forEach((i) -> setAside[i] = judged.look(i));
		IntStream.range(0, setAside.length).filter((i) -> setAside[i]).forEach(judged.setAside::set);
		judged.countGroups();
		return judged;
	}

	private void countGroups() {
		Map<String, Integer> sizes = new HashMap<>();
		for (String group : this.groups) {
			sizes.merge(group, 1, Integer::sum);
		}
		for (int i = 0; i < this.groups.length; i++) {
			this.onTheirOwn.set(i, Objects.requireNonNull(sizes.get(this.groups[i])) == 1);
		}
	}

	/** Whether nobody else who was found is of a candidate's group. */
	boolean isOnItsOwn(int number) {
		return this.onTheirOwn.get(number);
	}

	/** Judges one; returns whether a gate sets it aside. */
	private boolean look(int number) {
		String id = this.findings.ids().get(number);
		Candidate candidate = this.findings.candidate(id);
		double[] own = this.judge.shares(candidate, this.circumstances);
		System.arraycopy(own, 0, this.shares, number * own.length, own.length);
		this.groups[number] = candidate.group();
		List<Verdict> verdicts = this.gates.check(candidate, this.circumstances);
		for (int gate = 0; gate < verdicts.size(); gate++) {
			this.passed[number] |= verdicts.get(gate).passes() ? 1 << gate : 0;
		}
		return Gates.anyFails(verdicts);
	}

	String chain() {
		return this.chain;
	}

	Findings findings() {
		return this.findings;
	}

	/** How many candidates there are, numbered in the order of their ids. */
	int size() {
		return this.groups.length;
	}

	String id(int number) {
		return this.findings.ids().get(number);
	}

	/** As of {@link Judge#shares}, of all candidates. */
	double[] shares() {
		return this.shares;
	}

	/** Whether a candidate passes gates for sure, by their ids. */
	boolean passes(int number, List<String> wanted) {
		return wanted.stream().allMatch((gate) -> (this.passed[number] >> Gates.ids().indexOf(gate) & 1) == 1);
	}

	/** Whether a gate sets a candidate aside. */
	boolean isSetAside(int number) {
		return this.setAside.get(number);
	}

	/** Who controls a candidate in the end, by id. */
	String group(int number) {
		return this.groups[number];
	}

	/** A candidate in words, without a rank. */
	Target target(int number, Weights weights, List<Target.Sister> sisters) {
		Candidate candidate = this.findings.candidate(id(number));
		List<Reason> reasons = this.judge.judge(candidate, this.circumstances, weights);
		return new Target(0, candidate.company(), this.chain, Judge.score(reasons), reasons,
				this.gates.check(candidate, this.circumstances), sisters);
	}

	/** A candidate that another one of its group stands for. */
	Target.Sister sister(int number, long hundredths) {
		return new Target.Sister(id(number), this.findings.name(id(number)), BigDecimal.valueOf(hundredths, 2));
	}

	/** A candidate that a gate sets aside. */
	Answer.Excluded excluded(int number) {
		Candidate candidate = this.findings.candidate(id(number));
		List<Verdict> verdicts = this.gates.check(candidate, this.circumstances);
		return new Answer.Excluded(candidate.company(), this.chain, verdicts);
	}

}
