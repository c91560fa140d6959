package org.liantu.recruit;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.Chain;
import org.liantu.chainmap.ChainMaps;
import org.liantu.chainmap.UnknownChain;
import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.home.Locals;
import org.liantu.model.Company;
import org.liantu.model.Edge;
import org.liantu.model.InvalidValue;
import org.liantu.model.UnknownSegment;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Finder;
import org.liantu.recruit.find.Findings;
import org.liantu.recruit.gate.Gates;
import org.liantu.recruit.judge.Judge;
import org.liantu.recruit.judge.Weights;
import org.liantu.rulebook.Rulebook;
import org.liantu.statement.CompanyIds;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.WalkingRoom;

/**
 * Answers the product's question: whom to recruit next, and why. Finds everybody with a
 * walk to the chain (once per revision and day), judges, gates, folds groups into one row
 * and ranks.
 */
@Component
public class Recruiter {

	private final Graph graph;

	private final WalkingRoom walking;

	private final ChainMaps chainMaps;

	private final Finder finder;

	private final Judge judge;

	private final Gates gates;

	private final Rulebook rulebook;

	private final CompanyIds ids;

	private final PerRevision<ChainAndDay, Judged> judged;

	private final PerRevision<Question, Ranking> rankings;

	Recruiter(Graph graph, WalkingRoom walking, ChainMaps chainMaps, Finder finder, Judge judge, Gates gates,
			Rulebook rulebook, CompanyIds ids) {
		this.graph = graph;
		this.walking = walking;
		this.chainMaps = chainMaps;
		this.finder = finder;
		this.judge = judge;
		this.gates = gates;
		this.rulebook = rulebook;
		this.ids = ids;
		this.judged = new PerRevision<>(graph, 8);
		this.rankings = new PerRevision<>(graph, 16);
	}

	/**
	 * Whom to recruit next.
	 * @param question what is asked
	 * @throws org.liantu.model.LiantuException if it names a chain, segment or rule that
	 * is not known, or the graph is away
	 */
	public Answer answer(Question question) {
		Weights weights = weights(question);
		return this.graph.read((revision) -> {
			Locals locals = this.chainMaps.locals(revision);
			Ranking ranking = rank(question, weights, revision, locals);
			List<Target> page = ranking.page(question.offset(), question.limit());
			return new Answer(revision, question.asOf(), locals.home(), asked(question, weights), ranking.size(),
					ranking.isTruncated(), ranking.unseen(), null,
					page.isEmpty() ? whyEmpty(question, revision, ranking) : null, page,
					ranking.setAside(question.limit()), null);
		}).value();
	}

	/**
	 * How the first rows of the answer differ from what they were: the same question,
	 * asked for the same day, at an earlier revision. What the office noted of companies
	 * counts as it is now.
	 * @param question what is asked; of its rows the first are compared, whatever its
	 * offset
	 * @param since the earlier revision
	 * @throws org.liantu.walk.RevisionForgotten if it is not known any more what the
	 * graph was then
	 */
	public Changes changes(Question question, long since) {
		Weights weights = weights(question);
		return this.graph.read((revision) -> {
			if (since >= revision) {
				return new Changes(since, List.of());
			}
			Predicate<Edge> changed = this.walking.recall(revision, since);
			Ranking now = rank(question, weights, revision, this.chainMaps.locals(revision));
			return Changes.between(since, rankThen(question, weights, since), now, question.limit(), changed);
		}).value();
	}

	/** Null where the chain, the segment or the lead firm was not known yet. */
	private @Nullable Ranking rankThen(Question question, Weights weights, long since) {
		try {
			return rank(question, weights, since, this.chainMaps.locals(since));
		}
		catch (UnknownChain | UnknownSegment | InvalidValue ex) {
			return null;
		}
	}

	/**
	 * How one company stands.
	 * @param company its id
	 * @param question what is asked; its limit and offset are ignored
	 * @throws org.liantu.model.UnknownCompany if the graph does not know it
	 * @throws org.liantu.model.MergedCompany if it was merged into another
	 */
	public Standing standing(String company, Question question) {
		Weights weights = weights(question);
		return this.graph.read((revision) -> {
			Locals locals = this.chainMaps.locals(revision);
			Company known = this.walking.companies(revision, List.of(company))
				.stream()
				.findFirst()
				.map(KnownCompany::company)
				.orElseThrow(() -> this.ids.missing(company));
			Ranking ranking = rank(question, weights, revision, locals);
			Answer.Asked asked = asked(question, weights);
			OptionalInt found = ranking.find(company);
			if (found.isEmpty()) {
				return new Standing(revision, question.asOf(), locals.home(), asked, "not-a-candidate", known, null);
			}
			Target target = ranking.targetAt(found.getAsInt());
			return new Standing(revision, question.asOf(), locals.home(), asked,
					ranking.isSetAside(found.getAsInt()) ? "set-aside" : "target", target.company(), target);
		}).value();
	}

	private Weights weights(Question question) {
		for (String rule : question.weights().keySet()) {
			if (!this.rulebook.rules().containsKey(rule)) {
				throw new UnknownRule(rule, this.rulebook.rules().keySet());
			}
		}
		return Weights.of(this.rulebook, question.weights());
	}

	private void refuseUnknownLeadFirm(Question question, long revision) {
		String leadFirm = question.leadFirm();
		if (leadFirm != null) {
			List<String> known = chains(question, revision).stream()
				.flatMap((chain) -> this.chainMaps.get(revision, chain).leadFirms().stream())
				.distinct()
				.sorted()
				.toList();
			if (!known.contains(leadFirm)) {
				throw InvalidValue.of("leadFirm", leadFirm, known);
			}
		}
	}

	private List<String> chains(Question question, long revision) {
		String chain = question.chain();
		return (chain != null) ? List.of(chain) : this.chainMaps.list(revision).stream().map(Chain::id).toList();
	}

	/** Everybody of a chain, judged once per revision and day. */
	private Judged judge(String chain, LocalDate asOf, long revision, Locals locals) {
		return this.judged.get(revision, new ChainAndDay(chain, asOf), () -> {
			Findings found = this.finder.find(revision, this.chainMaps.get(revision, chain), locals, asOf);
			Circumstances circumstances = new Circumstances(this.rulebook, asOf, found.companies(), locals.within());
			return Judged.of(chain, found, circumstances, this.judge, this.gates);
		});
	}

	/** The whole list behind a question, whatever page of it is asked for. */
	private Ranking rank(Question question, Weights weights, long revision, Locals locals) {
		return this.rankings.get(revision, question.whole(), () -> {
			refuseUnknownLeadFirm(question, revision);
			List<String> chains = chains(question, revision);
			List<Wanted> wanted = chains.stream()
				.map((chain) -> new Wanted(parts(question.segment(), chain, revision), question))
				.toList();
			if (question.segment() != null && wanted.stream().noneMatch(Wanted::isPossible)) {
				throw new UnknownSegment(String.valueOf(question.segment()));
			}
			return Ranking.of(chains.stream().map((chain) -> judge(chain, question.asOf(), revision, locals)).toList(),
					wanted, weights);
		});
	}

	/** The segment and all that is part of it in a chain; null if none is asked for. */
	private @Nullable Set<String> parts(@Nullable String segment, String chain, long revision) {
		return (segment == null) ? null : this.chainMaps.get(revision, chain).listDownwards(segment);
	}

	private static Answer.Asked asked(Question question, Weights weights) {
		return new Answer.Asked(question.chain(), question.segment(), question.leadFirm(), question.calibre(),
				question.region(), question.gates(), question.limit(), weights.points());
	}

	private Answer.Empty whyEmpty(Question question, long revision, Ranking ranking) {
		if (ranking.size() > 0) {
			return Answer.Empty.of("past-the-end");
		}
		if (ranking.isAnybodyWanted()) {
			return Answer.Empty.of("all-set-aside");
		}
		if (ranking.isAnybodyLinked()) {
			return Answer.Empty.of("filtered-out");
		}
		boolean leadFirm = chains(question, revision).stream()
			.anyMatch((chain) -> !this.chainMaps.get(revision, chain).leadFirms().isEmpty());
		return Answer.Empty.of(leadFirm ? "nobody-known" : "no-lead-firm");
	}

	private record ChainAndDay(String chain, LocalDate asOf) {

	}

}
