package org.liantu.recruit.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.liantu.recruit.find.Candidate;
import org.liantu.recruit.find.CandidateBuilder;
import org.liantu.recruit.find.Circumstances;
import org.liantu.recruit.find.Link;
import org.liantu.rulebook.Rulebook;
import org.liantu.rulebook.Rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For random candidates and weights: the score is the sum of the reasons, and quality
 * keeps under its cap.
 */
class ScoreProperties {

	private static final Rulebook RULES = Rulebooks.shipped();

	private static final Circumstances TODAY = new Circumstances(RULES, LocalDate.of(2026, 11, 23), 100,
			List.of("331023", "331000", "330000", "100000"));

	@Property(tries = 500)
	void scoreAndCap(@ForAll("candidates") Candidate candidate, @ForAll("weights") Map<String, BigDecimal> wanted) {
		Weights weights = Weights.of(RULES, wanted);
		List<Reason> reasons = new Judge().judge(candidate, TODAY, weights);

		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal quality = BigDecimal.ZERO;
		for (Reason reason : reasons) {
			assertThat(reason.points()).isPositive().isLessThanOrEqualTo(reason.max());
			assertThat(reason.points().scale()).isEqualTo(2);
			assertThat(reason.evidence().nodes().size() + reason.evidence().facts().size()).isPositive();
			sum = sum.add(reason.points());
			quality = reason.kind().equals("quality") ? quality.add(reason.points()) : quality;
		}
		BigDecimal greatest = weights.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(Judge.score(reasons)).isEqualByComparingTo(sum);
		assertThat(reasons).extracting(Reason::rule).doesNotHaveDuplicates();
		assertThat(quality.doubleValue()).isLessThanOrEqualTo(greatest.doubleValue() * RULES.qualityCap() + 0.005);
		assertThat(new Judge().judge(candidate, TODAY, weights)).isEqualTo(reasons);
	}

	@Property(tries = 500)
	void theScaleSaysWhatTheReasonsAddUpTo(@ForAll("candidates") Candidate one, @ForAll("candidates") Candidate other,
			@ForAll("weights") Map<String, BigDecimal> wanted) {
		Weights weights = Weights.of(RULES, wanted);
		Judge judge = new Judge();
		double[] shares = DoubleStream
			.concat(DoubleStream.of(judge.shares(one, TODAY)), DoubleStream.of(judge.shares(other, TODAY)))
			.toArray();
		Scale scale = new Scale(weights);
		assertThat(scale.score(shares, 0)).isEqualTo(hundredths(judge.judge(one, TODAY, weights)));
		assertThat(scale.score(shares, 1)).isEqualTo(hundredths(judge.judge(other, TODAY, weights)));
	}

	/** Quality alone makes no target. */
	private static long hundredths(List<Reason> reasons) {
		boolean linked = reasons.stream().anyMatch((reason) -> reason.kind().equals("link"));
		return linked ? Judge.score(reasons).movePointRight(2).longValueExact() : 0;
	}

	@Provide
	Arbitrary<Map<String, BigDecimal>> weights() {
		Arbitrary<BigDecimal> weight = Arbitraries.bigDecimals()
			.between(BigDecimal.ZERO, BigDecimal.valueOf(100))
			.ofScale(2);
		return Arbitraries.maps(Arbitraries.of(RULES.rules().keySet()), weight).ofMaxSize(12).map(HashMap::new);
	}

	@Provide
	Arbitrary<Candidate> candidates() {
		Arbitrary<Double> confidences = Arbitraries.doubles().between(0, 1);
		Arbitrary<Link.Kind> kinds = Arbitraries.of(Link.Kind.values());
		Arbitrary<Integer> counts = Arbitraries.integers().between(0, 8);
		return Combinators.combine(confidences.list().ofSize(8), kinds.list().ofSize(8), counts, counts)
			.as(this::candidate);
	}

	private Candidate candidate(List<Double> confidences, List<Link.Kind> kinds, int links, int others) {
		CandidateBuilder builder = CandidateBuilder.candidate().partners(others * 9L);
		for (int i = 0; i < links; i++) {
			int having = 1 + i * 3;
			switch (kinds.get(i)) {
				case HAS_ROOTS_HERE -> builder.roots("founded-there", confidences.get(i));
				case MAKES_AN_INPUT, BUYS_LOCAL_PRODUCTS -> builder.link(kinds.get(i), having, i % 2 == 0,
						"MAKES:" + confidences.get(i), "INPUT_OF:0.8", "MAKES:1", "LOCATED_IN:1");
				default -> builder.link(kinds.get(i), having, true, "SUPPLIES:" + confidences.get(i), "SUPPLIES:0.9",
						"LOCATED_IN:1");
			}
		}
		for (int i = 0; i < others; i++) {
			builder.calibre((i % 2 == 0) ? "listed" : "national-champion", confidences.get(i));
			builder.signal("new-plant", "2026-0" + (1 + i) + "-01");
			builder.welcome(confidences.get(i));
			builder.gap((i % 2 == 0) ? "missing" : "weak", i, i, confidences.get(i));
		}
		return builder.build();
	}

}
