package org.liantu.bench.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InMemoryEnginesTests {

	/** Few, so that walks come back to where they have been. */
	private static final int COMPANIES = 30;

	private static final int FARTHEST = 6;

	private static final BitSet LOCALS = BitSet.valueOf(new long[] { 0b1001_0010 });

	@ParameterizedTest
	@ValueSource(ints = { 20, 40, 80, 200, 500 })
	void allOfThemSayWhatComesOfTryingEveryWalk(int size) throws IOException {
		Random random = new Random(size);
		Edges supplies = Edges.drawn(size, random, () -> random.nextInt(COMPANIES), () -> random.nextInt(COMPANIES));
		try (Engine bare = new BareArrays(COMPANIES, supplies, LOCALS);
				Engine library = new JGraphTEngine(COMPANIES, supplies, LOCALS)) {
			for (int lead = 0; lead < COMPANIES; lead++) {
				for (int hops = 1; hops <= 3; hops++) {
					List<Scored> expected = top(supplies, lead, hops);
					assertThat(bare.top(lead, hops)).as("%d hops to %d", hops, lead).isEqualTo(expected);
					assertThat(library.top(lead, hops)).as("%d hops to %d", hops, lead).isEqualTo(expected);
				}
				for (int other = 0; other < COMPANIES; other++) {
					for (int most : List.of(2, FARTHEST)) {
						int expected = distance(supplies, lead, other, most);
						assertThat(bare.distance(lead, other, most)).as("%d to %d", lead, other).isEqualTo(expected);
						assertThat(library.distance(lead, other, most)).as("%d to %d", lead, other).isEqualTo(expected);
					}
				}
			}
		}
	}

	/** By the words of the question alone: every list of companies is tried. */
	private static List<Scored> top(Edges supplies, int lead, int hops) {
		Map<Integer, Long> scores = new HashMap<>();
		extend(supplies, List.of(lead), 1, hops, scores);
		List<Scored> all = new ArrayList<>();
		scores.forEach((company, score) -> {
			if (!LOCALS.get(company)) {
				all.add(new Scored(company, score));
			}
		});
		all.sort((one, other) -> (one.score() != other.score()) ? Long.compare(other.score(), one.score())
				: TradeMarket.id(one.company()).compareTo(TradeMarket.id(other.company())));
		return all.subList(0, Math.min(20, all.size()));
	}

	private static void extend(Edges supplies, List<Integer> walk, long sure, int hops, Map<Integer, Long> scores) {
		if (walk.size() > hops) {
			return;
		}
		for (int i = 0; i < supplies.size(); i++) {
			int supplier = supplies.from()[i];
			if (supplies.to()[i] == walk.get(walk.size() - 1) && !walk.contains(supplier)) {
				long longer = sure * supplies.hundredths()[i];
				long worth = switch (walk.size()) {
					case 1 -> 4 * 100 * 100;
					case 2 -> 2 * 100;
					default -> 1;
				};
				scores.merge(supplier, worth * longer, Long::sum);
				List<Integer> extended = new ArrayList<>(walk);
				extended.add(supplier);
				extend(supplies, extended, longer, hops, scores);
			}
		}
	}

	private static int distance(Edges supplies, int from, int to, int most) {
		Set<Integer> reached = new HashSet<>(Set.of(from));
		for (int steps = 0; steps <= most; steps++) {
			if (reached.contains(to)) {
				return steps;
			}
			Set<Integer> next = new HashSet<>(reached);
			for (int i = 0; i < supplies.size(); i++) {
				if (reached.contains(supplies.from()[i])) {
					next.add(supplies.to()[i]);
				}
				if (reached.contains(supplies.to()[i])) {
					next.add(supplies.from()[i]);
				}
			}
			reached = next;
		}
		return -1;
	}

}
