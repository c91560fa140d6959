package org.liantu.recruit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.Chain;
import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.home.Locals;
import org.liantu.model.Company;
import org.liantu.model.InvalidValue;
import org.liantu.model.UnknownSegment;
import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Finder;
import org.liantu.recruit.find.Findings;
import org.liantu.recruit.gate.Gates;
import org.liantu.recruit.judge.Judge;
import org.liantu.recruit.judge.Reason;
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

	private static final Comparator<Judged> BEST_FIRST = Comparator
		.comparing((Judged judged) -> judged.target().score())
		.reversed()
		.thenComparing((judged) -> judged.target().company().id());

	private final Graph graph;

	private final WalkingRoom walking;

	private final ChainMaps chainMaps;

	private final Finder finder;

	private final Judge judge;

	private final Gates gates;

	private final Rulebook rulebook;

	private final CompanyIds ids;

	private final PerRevision<ChainAndDay, Findings> findings;

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
		this.findings = new PerRevision<>(graph, 16);
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
			List<Target> page = page(ranking.targets(), question);
			return new Answer(revision, question.asOf(), locals.home(), asked(question, weights),
					ranking.targets().size(), ranking.truncated(), ranking.unseen(), null,
					page.isEmpty() ? whyEmpty(question, revision, ranking) : null, page, new Answer.SetAside(
							ranking.excluded().size(), ranking.excluded().stream().limit(question.limit()).toList()));
		}).value();
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
			Judged found = ranking.wanted()
				.stream()
				.filter((one) -> one.target().company().id().equals(company))
				.findFirst()
				.orElse(null);
			Answer.Asked asked = asked(question, weights);
			if (found == null) {
				return new Standing(revision, question.asOf(), locals.home(), asked, "not-a-candidate", known, null);
			}
			if (found.isSetAside()) {
				return new Standing(revision, question.asOf(), locals.home(), asked, "set-aside",
						found.target().company(), found.target());
			}
			return new Standing(revision, question.asOf(), locals.home(), asked, "target", found.target().company(),
					ranked(found.target(), ranking.targets()));
		}).value();
	}

	/**
	 * The row as it stands in the list; one that its group's row stands for has that
	 * one's rank.
	 */
	private static Target ranked(Target target, List<Target> targets) {
		String id = target.company().id();
		return targets.stream()
			.filter((row) -> row.company().id().equals(id)
					|| row.group().stream().anyMatch((sister) -> sister.id().equals(id)))
			.findFirst()
			.map((row) -> row.company().id().equals(id) ? row : target.at(row.rank()))
			.orElse(target);
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

	private Findings find(String chain, LocalDate asOf, long revision, Locals locals) {
		return this.findings.get(revision, new ChainAndDay(chain, asOf),
				() -> this.finder.find(revision, this.chainMaps.get(revision, chain), locals, asOf));
	}

	/** The whole list behind a question, whatever page of it is asked for. */
	private Ranking rank(Question question, Weights weights, long revision, Locals locals) {
		return this.rankings.get(revision, question.whole(), () -> {
			refuseUnknownLeadFirm(question, revision);
			List<Judged> judged = judgeAll(question, weights, revision, locals);
			List<Judged> wanted = judged.stream().filter((one) -> one.passes(question)).sorted(BEST_FIRST).toList();
			List<Findings> findings = chains(question, revision).stream()
				.map((chain) -> find(chain, question.asOf(), revision, locals))
				.toList();
			return new Ranking(!judged.isEmpty(), wanted,
					foldGroups(wanted.stream().filter((one) -> !one.isSetAside()).toList()),
					wanted.stream().filter(Judged::isSetAside).map(Judged::excluded).toList(),
					findings.stream().anyMatch(Findings::truncated),
					findings.stream().mapToLong(Findings::unseen).sum());
		});
	}

	/** Every linked candidate of the chains asked for, each with its best chain. */
	private List<Judged> judgeAll(Question question, Weights weights, long revision, Locals locals) {
		Map<String, Judged> best = new LinkedHashMap<>();
		boolean segmentKnown = question.segment() == null;
		for (String chain : chains(question, revision)) {
			ChainMap map = this.chainMaps.get(revision, chain);
			String segment = question.segment();
			Set<String> parts = (segment != null) ? map.listDownwards(segment) : Set.of();
			segmentKnown |= !parts.isEmpty();
			Findings found = find(chain, question.asOf(), revision, locals);
			Circumstances circumstances = new Circumstances(this.rulebook, question.asOf(), found.companies(),
					locals.within());
			for (Candidate candidate : found.candidates()) {
				if (segment == null || candidate.worksIn(parts)) {
					List<Reason> reasons = this.judge.judge(candidate, circumstances, weights);
					if (Judge.isLinked(reasons)) {
						Judged judged = new Judged(candidate, new Target(0, candidate.company(), chain,
								Judge.score(reasons), reasons, this.gates.check(candidate, circumstances), List.of()));
						best.merge(candidate.company().id(), judged,
								(one, other) -> (BEST_FIRST.compare(one, other) <= 0) ? one : other);
					}
				}
			}
		}
		if (!segmentKnown) {
			throw new UnknownSegment(String.valueOf(question.segment()));
		}
		return List.copyOf(best.values());
	}

	/** One row a group: its best company stands for the others. */
	private static List<Target> foldGroups(List<Judged> bestFirst) {
		Map<String, List<Judged>> groups = new LinkedHashMap<>();
		bestFirst
			.forEach((one) -> groups.computeIfAbsent(one.candidate().group(), (key) -> new ArrayList<>()).add(one));
		List<Target> rows = new ArrayList<>();
		groups.values().forEach((members) -> {
			Target head = members.get(0).target();
			List<Target.Sister> sisters = members.stream()
				.skip(1)
				.map((one) -> new Target.Sister(one.target().company().id(), one.target().company().name(),
						one.target().score()))
				.toList();
			rows.add(new Target(rows.size() + 1, head.company(), head.chain(), head.score(), head.reasons(),
					head.gates(), sisters));
		});
		return rows;
	}

	private static List<Target> page(List<Target> targets, Question question) {
		return targets.stream().skip(question.offset()).limit(question.limit()).toList();
	}

	private static Answer.Asked asked(Question question, Weights weights) {
		return new Answer.Asked(question.chain(), question.segment(), question.leadFirm(), question.calibre(),
				question.region(), question.limit(), weights.points());
	}

	private Answer.Empty whyEmpty(Question question, long revision, Ranking ranking) {
		if (!ranking.targets().isEmpty()) {
			return Answer.Empty.of("past-the-end");
		}
		if (!ranking.wanted().isEmpty()) {
			return Answer.Empty.of("all-set-aside");
		}
		if (ranking.anybodyJudged()) {
			return Answer.Empty.of("filtered-out");
		}
		boolean leadFirm = chains(question, revision).stream()
			.anyMatch((chain) -> !this.chainMaps.get(revision, chain).leadFirms().isEmpty());
		return Answer.Empty.of(leadFirm ? "nobody-known" : "no-lead-firm");
	}

	private record ChainAndDay(String chain, LocalDate asOf) {

	}

	/**
	 * Everybody who answers a question.
	 *
	 * @param anybodyJudged whether anybody is linked at all, the question's filters aside
	 * @param wanted whoever passes the filters, best first
	 * @param targets those of them that no gate sets aside, a row a group
	 * @param excluded those that one does
	 * @param truncated whether a bound cut the search short
	 * @param unseen how many companies were not looked at because of it
	 */
	private record Ranking(boolean anybodyJudged, List<Judged> wanted, List<Target> targets,
			List<Answer.Excluded> excluded, boolean truncated, long unseen) {

	}

	/** A candidate and what was made of it. */
	private record Judged(Candidate candidate, Target target) {

		boolean isSetAside() {
			return Gates.anyFails(this.target.gates());
		}

		Answer.Excluded excluded() {
			return new Answer.Excluded(this.target.company(), this.target.chain(), this.target.gates());
		}

		/**
		 * Whether it is what the question's filters want; its segment was looked at
		 * before.
		 */
		boolean passes(Question question) {
			String region = question.region();
			String leadFirm = question.leadFirm();
			return (region == null || this.candidate.regions().contains(region))
					&& (question.calibre().isEmpty()
							|| question.calibre().stream().anyMatch(this.target.company().calibre()::contains))
					&& (leadFirm == null || this.candidate.links()
						.stream()
						.anyMatch((link) -> link.walk().nodes().get(link.reached()).id().equals(leadFirm)));
		}

	}

}
