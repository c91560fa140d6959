package org.liantu.bench.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** What is asked of a market: a thousand questions, the same for every engine. */
final class Questions {

	private static final int ANYWHERE = 200;

	private static final int HUBS = 50;

	private static final int WARM_UPS = 200;

	private final List<Question> measured = new ArrayList<>();

	private final Map<Question.Kind, List<Question>> warmUps = new TreeMap<>();

	/**
	 * Draws them.
	 * @param market what is asked of
	 * @param seed another one draws others
	 */
	Questions(TradeMarket market, long seed) {
		Random random = new Random(seed);
		int[] hubs = market.hubs(HUBS);
		boolean[] supplied = supplied(market);
		for (int hub : hubs) {
			supplied[hub] = false;
		}
		IntSupplier lead = () -> {
			int company = random.nextInt(supplied.length);
			while (!supplied[company]) {
				company = random.nextInt(supplied.length);
			}
			return company;
		};
		for (Question.Kind kind : Question.Kind.values()) {
			Set<Question> drawn = new HashSet<>();
			int wanted = Math.min(ANYWHERE, market.companies() / 10);
			while (drawn.size() < wanted) {
				Question question = question(kind, Question.Group.ANYWHERE, lead.getAsInt(), lead);
				if (drawn.add(question)) {
					this.measured.add(question);
				}
			}
			for (int hub : hubs) {
				this.measured.add(question(kind, Question.Group.HUBS, hub, lead));
			}
			this.warmUps.put(kind,
					Stream.generate(() -> question(kind, Question.Group.ANYWHERE, lead.getAsInt(), lead))
						.filter((question) -> !drawn.contains(question))
						.limit(WARM_UPS)
						.toList());
		}
	}

	/** Those whose answers count, part by part. */
	List<Question> list() {
		return List.copyOf(this.measured);
	}

	/** Others like them, so that no engine is new to its work. */
	List<Question> listWarmUps(Question.Kind kind) {
		return this.warmUps.getOrDefault(kind, List.of());
	}

	private static Question question(Question.Kind kind, Question.Group group, int from, IntSupplier other) {
		int to = from;
		while (kind == Question.Kind.DISTANCE && to == from) {
			to = other.getAsInt();
		}
		return new Question(kind, group, from, to);
	}

	private static boolean[] supplied(TradeMarket market) {
		boolean[] supplied = new boolean[market.companies()];
		for (int customer : market.supplies().to()) {
			supplied[customer] = true;
		}
		return supplied;
	}

}
