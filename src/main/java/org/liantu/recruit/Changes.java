package org.liantu.recruit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Company;
import org.liantu.model.Edge;
import org.liantu.model.Evidence;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.recruit.gate.Verdict;
import org.liantu.recruit.judge.Reason;

/**
 * How the first rows of a list differ from what they were.
 *
 * @param since the revision they are compared with
 * @param items who came, went, rose or fell, in the order of the list; those who are gone
 * where they were
 */
public record Changes(long since, List<Change> items) {

	/**
	 * What became of one company.
	 *
	 * @param company who
	 * @param what new, up, down or gone
	 * @param rank its place now, null if it has none
	 * @param rankBefore its place then, null if it had none
	 * @param score its score now, null if it is gone
	 * @param scoreBefore its score then, null if it is new
	 * @param because the rules that give more or less than they did, those that differ
	 * most first
	 * @param gates what set it aside since, in words
	 */
	public record Change(Company company, String what, @Nullable Integer rank, @Nullable Integer rankBefore,
			@Nullable BigDecimal score, @Nullable BigDecimal scoreBefore, List<Because> because, List<Phrase> gates) {

	}

	/**
	 * A rule that gives more or less than it did.
	 *
	 * @param rule its id
	 * @param points what it gives now; 0 if nothing
	 * @param pointsBefore what it gave then; 0 if nothing
	 * @param text its reason now or, if it has none any more, then
	 * @param facts the steps of its proof that have come, changed or gone since
	 */
	public record Because(String rule, BigDecimal points, BigDecimal pointsBefore, Phrase text, List<Step> facts) {

	}

	/**
	 * A step of a walk.
	 *
	 * @param from name of its start
	 * @param to name of its end
	 * @param edge the edge with its sources
	 */
	public record Step(Name from, Name to, Edge edge) {

	}

	/**
	 * Compares two lists.
	 * @param since the revision of the earlier one
	 * @param then the earlier one; null if there was none
	 * @param now the later one
	 * @param limit so many first rows of each are looked at
	 * @param changed tells whether an edge has changed between them
	 */
	static Changes between(long since, @Nullable Ranking then, Ranking now, int limit, Predicate<Edge> changed) {
		Set<String> companies = new LinkedHashSet<>();
		now.page(0, limit).forEach((target) -> companies.add(target.company().id()));
		if (then != null) {
			then.page(0, limit).forEach((target) -> companies.add(target.company().id()));
		}
		List<Change> items = new ArrayList<>();
		for (String company : companies) {
			Place before = Place.of(then, company);
			Place after = Place.of(now, company);
			Change change = change(before, after, changed);
			if (change != null) {
				items.add(change);
			}
		}
		items
			.sort(Comparator
				.comparing((Change change) -> (change.rank() != null) ? change.rank()
						: Objects.requireNonNull(change.rankBefore()))
				.thenComparing((change) -> change.company().id()));
		return new Changes(since, items);
	}

	/**
	 * Where a company stands in a list.
	 *
	 * @param target its row, null if it has none
	 * @param listed whether it is a target rather than set aside
	 */
	private record Place(@Nullable Target target, boolean listed) {

		static Place of(@Nullable Ranking ranking, String company) {
			OptionalInt at = (ranking != null) ? ranking.find(company) : OptionalInt.empty();
			return (ranking == null || at.isEmpty()) ? new Place(null, false)
					: new Place(ranking.targetAt(at.getAsInt()), !ranking.isSetAside(at.getAsInt()));
		}

		@Nullable Integer rank() {
			return (this.target != null && this.listed) ? this.target.rank() : null;
		}

		@Nullable BigDecimal score() {
			return (this.target != null && this.listed) ? this.target.score() : null;
		}

		List<Reason> reasons() {
			return (this.target != null && this.listed) ? this.target.reasons() : List.of();
		}

	}

	private static @Nullable Change change(Place before, Place after, Predicate<Edge> changed) {
		if (!before.listed() && !after.listed()) {
			return null;
		}
		String what;
		if (!before.listed()) {
			what = "new";
		}
		else if (!after.listed()) {
			what = "gone";
		}
		else {
			int order = Objects.requireNonNull(after.score()).compareTo(before.score());
			if (order == 0) {
				return null;
			}
			what = (order > 0) ? "up" : "down";
		}
		Target shown = Objects.requireNonNull(after.listed() ? after.target() : before.target());
		Target now = after.target();
		List<Phrase> gates = (after.listed() || now == null) ? List.of()
				: now.gates().stream().filter(Verdict::fails).map(Verdict::text).toList();
		return new Change(shown.company(), what, after.rank(), before.rank(), after.score(), before.score(),
				because(before.reasons(), after.reasons(), changed), gates);
	}

	private static List<Because> because(List<Reason> before, List<Reason> after, Predicate<Edge> changed) {
		Map<String, Reason> then = byRule(before);
		Map<String, Reason> now = byRule(after);
		return Stream.concat(now.keySet().stream(), then.keySet().stream())
			.distinct()
			.map((rule) -> because(rule, then.get(rule), now.get(rule), changed))
			.filter((because) -> because.points().compareTo(because.pointsBefore()) != 0)
			.sorted(Comparator
				.comparing((Because because) -> because.points().subtract(because.pointsBefore()).abs().negate())
				.thenComparing(Because::rule))
			.toList();
	}

	private static Map<String, Reason> byRule(List<Reason> reasons) {
		Map<String, Reason> byRule = new LinkedHashMap<>();
		reasons.forEach((reason) -> byRule.put(reason.rule(), reason));
		return byRule;
	}

	private static Because because(String rule, @Nullable Reason then, @Nullable Reason now, Predicate<Edge> changed) {
		Reason shown = Objects.requireNonNull((now != null) ? now : then);
		List<Step> facts = Stream.of(now, then)
			.filter(Objects::nonNull)
			.flatMap((reason) -> Stream.concat(Stream.of(reason.evidence()), reason.alsoCounted().stream()))
			.flatMap((evidence) -> steps(evidence, changed))
			.distinct()
			.toList();
		return new Because(rule, (now != null) ? now.points() : BigDecimal.ZERO,
				(then != null) ? then.points() : BigDecimal.ZERO, shown.text(), facts);
	}

	private static Stream<Step> steps(Evidence evidence, Predicate<Edge> changed) {
		Map<String, Name> names = new LinkedHashMap<>();
		for (Node node : evidence.nodes()) {
			names.put(node.id(), node.name());
		}
		return evidence.edges()
			.stream()
			.filter(changed)
			.map((edge) -> new Step(names.getOrDefault(edge.from(), Name.of(edge.from())),
					names.getOrDefault(edge.to(), Name.of(edge.to())), edge));
	}

}
