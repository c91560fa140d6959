package org.liantu.statement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Thing;

/** Facts at random, of few things, so that they differ, wait and are merged. */
final class RandomFacts {

	private static final List<String> NAMES = List.of("浙江银轮机械股份有限公司", "银轮;股份", "天台“祥和”实业", "\"引号\"公司", " 前后有空 ",
			"𠮷田机械", "Pad, Ltd.", "反斜杠\\公司", "法拉第", "");

	private final Random random;

	private final String locator;

	private final Map<String, Statement> said = new LinkedHashMap<>();

	private RandomFacts(Random random, String locator) {
		this.random = random;
		this.locator = locator;
	}

	/**
	 * What is said.
	 * @param locator where in its source all of it stands
	 * @param merged how often some company is said to be some other one, or itself
	 */
	static List<Statement> draw(Random random, String locator, int merged) {
		RandomFacts facts = new RandomFacts(random, locator);
		for (int i = 0; i < 400; i++) {
			facts.property();
			facts.edge();
		}
		for (int i = 0; i < merged; i++) {
			facts.add(Statement.edge(facts.origin(), facts.company(), Predicate.SAME_AS, facts.company(), Map.of(),
					facts.citation()));
		}
		return List.copyOf(facts.said.values());
	}

	private void add(Statement statement) {
		this.said.putIfAbsent(statement.id(), statement);
	}

	private void property() {
		Predicate predicate = pick(Predicate.NAME, Predicate.NAME, Predicate.OTHER_NAME, Predicate.CALIBRE,
				Predicate.STATUS, Predicate.SHORT_NAME);
		String value = switch (predicate) {
			case CALIBRE -> pick("listed", "little-giant", "unicorn");
			case STATUS -> pick("active", "revoked");
			case OTHER_NAME -> NAMES.get(this.random.nextInt(NAMES.size() - 1));
			default -> NAMES.get(this.random.nextInt(NAMES.size()));
		};
		add(Statement.property(origin(), company(), predicate, value, citation()));
		add(Statement.property(origin(), thing(Label.PROJECT, 5), Predicate.INVESTMENT_CNY,
				this.random.nextInt(1000) / 7.0 * 1e6, citation()));
		add(Statement.property(origin(), thing(Label.REGION, 6), Predicate.NAME, "某县", citation()));
		add(Statement.property(origin(), thing(Label.PRODUCT, 6), Predicate.NAME, "轴承", citation()));
		add(Statement.property(origin(), thing(Label.INDUSTRY, 3), Predicate.NAME, "制造业", citation()));
	}

	private void edge() {
		Map<String, Object> qualifiers = new TreeMap<>();
		if (this.random.nextBoolean()) {
			qualifiers.put("shareOfSales", this.random.nextInt(100) / 300.0);
		}
		if (this.random.nextBoolean()) {
			qualifiers.put(Statement.PRODUCT, "x" + this.random.nextInt(3));
		}
		if (this.random.nextInt(4) == 0) {
			qualifiers.put("until", "2020-12-31");
		}
		add(Statement.edge(origin(), company(), Predicate.SUPPLIES, company(), qualifiers, citation()));
		add(Statement.edge(origin(), company(), Predicate.LOCATED_IN, thing(Label.REGION, 9), Map.of(), citation()));
		add(Statement.edge(origin(), company(), Predicate.CLASSED_AS, thing(Label.INDUSTRY, 5), Map.of(), citation()));
		add(Statement.edge(origin(), company(), Predicate.MAKES, thing(Label.PRODUCT, 9), Map.of("revenueShare", 0.1),
				citation()));
		add(Statement.edge(origin(), thing(Label.PROJECT, 7), Predicate.BY, company(), Map.of(), citation()));
	}

	private Thing company() {
		return thing(Label.COMPANY, 40);
	}

	private Thing thing(Label label, int many) {
		int number = this.random.nextInt(many);
		return new Thing(label, (label == Label.REGION) ? pick("330000", "331000", "331023") : "x" + number);
	}

	private String origin() {
		return pick("import", "import", "seed");
	}

	private Citation citation() {
		Basis basis = pick(Basis.values());
		return new Citation("s" + basis.ordinal(), LocalDate.of(2020 + this.random.nextInt(4), 1, 1), basis,
				basis.usualConfidence() - this.random.nextInt(3) / 10.0,
				this.random.nextInt(5) == 0 ? this.locator : null);
	}

	@SafeVarargs
	private <T> T pick(T... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
