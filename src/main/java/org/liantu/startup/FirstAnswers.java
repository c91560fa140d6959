package org.liantu.startup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.Chain;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.recruit.Answer;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.recruit.Target;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/**
 * Prints where the service is, and the first three targets of every chain with their main
 * reason.
 */
@Component
class FirstAnswers {

	private static final int FIRST = 3;

	private final Graph graph;

	private final ChainMaps chainMaps;

	private final Recruiter recruiter;

	private final Phrasebook phrasebook;

	private final Clock clock;

	FirstAnswers(Graph graph, ChainMaps chainMaps, Recruiter recruiter, Phrasebook phrasebook, Clock clock) {
		this.graph = graph;
		this.chainMaps = chainMaps;
		this.recruiter = recruiter;
		this.phrasebook = phrasebook;
		this.clock = clock;
	}

	void print(int port) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		LocalDate today = LocalDate.now(this.clock);
		List<Chain> chains = this.graph.findRevision().isPresent() ? this.graph.read(this.chainMaps::list).value()
				: List.of();
		for (Chain chain : chains) {
			Answer answer = this.recruiter.answer(Question.about(chain.id(), today, FIRST));
			out.println();
			out.println(chain.name() + " " + chain.id() + "(" + answer.found() + ")");
			answer.items().forEach((target) -> out.println(line(target)));
		}
		out.println();
		out.println("链图 Liantu: http://127.0.0.1:" + port + "/");
	}

	private String line(Target target) {
		return "  %d. %s  %s  %s".formatted(target.rank(), target.company().name(), target.score(),
				this.phrasebook.say(target.mainReason(), Language.CHINESE));
	}

}
