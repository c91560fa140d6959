package org.liantu.recruit.gate;

import java.util.List;

import org.springframework.stereotype.Component;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;

/** All gates, in the order in which an office would ask. */
@Component
public class Gates {

	private static final List<Gate> GATES = List.of(new AlreadyHere(), new InAProject(), new ExcludedActivity(),
			new CompanyStatus(), new CompetesWithALeadFirm(), new DeclinedUntil());

	/** Their ids. */
	public static List<String> ids() {
		return GATES.stream().map(Gate::id).toList();
	}

	/** Every gate's verdict. */
	public List<Verdict> check(Candidate candidate, Circumstances circumstances) {
		return GATES.stream().map((gate) -> gate.check(candidate, circumstances)).toList();
	}

	/** Whether any gate fails, which sets the candidate aside. */
	public static boolean anyFails(List<Verdict> verdicts) {
		return verdicts.stream().anyMatch(Verdict::fails);
	}

}
