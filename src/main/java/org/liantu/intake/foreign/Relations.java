package org.liantu.intake.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.Table;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * What rows that join two things say together: nothing twice, nothing of itself, the
 * opposite only with a warning. Each pair is kept as a number, so that millions fit.
 */
final class Relations {

	/** More doubtful directions than anybody looks at. */
	private static final int MOST_TO_ASK = 200_000;

	private static final Map<Table, Column> OTHERS = new EnumMap<>(Table.class);

	static {
		for (Table table : Table.values()) {
			Column other = findOther(table);
			if (other != null) {
				OTHERS.put(table, other);
			}
		}
	}

	private final Problems problems;

	private final Noise noise;

	private final FirstPlaces pairs = new FirstPlaces();

	private final LongOpenHashSet makes = new LongOpenHashSet();

	private final Map<String, Counted> products = new HashMap<>();

	private final List<Trade> trades = new ArrayList<>();

	/**
	 * A supply of a named product, whose direction is to be looked at.
	 *
	 * @param row the place of its row
	 * @param from who is said to sell
	 * @param to who is said to buy
	 * @param product id of what
	 * @param name how the file calls it
	 */
	record Trade(Place row, String from, String to, String product, String name) {
	}

	private static final class Counted {

		private int makers;

		private int uses;

		private final Place place;

		Counted(Place place) {
			this.place = place;
		}

	}

	Relations(Problems problems, Noise noise) {
		this.problems = problems;
		this.noise = noise;
	}

	/** Whether a row may be taken, as far as its two ends go. */
	boolean accept(Row row) {
		Column other = OTHERS.get(row.table());
		String from = row.subject();
		String to = (other != null) ? row.text(other.name()) : null;
		if (other == null || from == null || to == null) {
			return true;
		}
		if (from.equals(to) && other.labels().equals(row.table().subject().labels())) {
			this.problems.add(new Problem.SelfLoop(row.at(other.name())));
			return false;
		}
		if (row.table().introduces()) {
			return true;
		}
		String product = Objects.requireNonNullElse(row.text("product"), "");
		String kind = row.table().word();
		String what = (row.table() == Table.SUPPLIES) ? product : "";
		String first = this.pairs.putIfAbsent(FirstPlaces.number(kind, what, from, to), row.file(), row.line());
		if (first != null) {
			this.problems.add(new Problem.DuplicateRow(row.place(), first));
			return true;
		}
		if (other.labels().equals(row.table().subject().labels())) {
			String opposite = this.pairs.find(FirstPlaces.number(kind, what, to, from));
			if (opposite != null) {
				this.problems.add(new Problem.TwoCycle(row.at(other.name()), opposite));
			}
		}
		count(row, from, to, product);
		return true;
	}

	private void count(Row row, String from, String to, String product) {
		if (row.table() == Table.MAKES) {
			this.makes.add(FirstPlaces.number(from, to));
			this.products.computeIfAbsent(to, (id) -> new Counted(row.at("product"))).makers++;
		}
		else if (row.table() == Table.INPUTS) {
			this.products.computeIfAbsent(from, (id) -> new Counted(row.at("input"))).uses++;
		}
		else if (row.table() == Table.SUPPLIES && !product.isEmpty() && this.trades.size() < MOST_TO_ASK) {
			this.trades.add(new Trade(row.at("product"), from, to, product,
					Objects.requireNonNullElse(row.texts().get("product"), product)));
		}
	}

	/** Products so common that they tell little of anybody. */
	void reportHubs() {
		this.products.values()
			.stream()
			.filter((one) -> one.makers >= this.noise.hubMakers() || one.uses >= this.noise.hubUses())
			.sorted(java.util.Comparator.comparing((Counted one) -> one.place.file())
				.thenComparing((one) -> Objects.requireNonNull(one.place.line())))
			.forEach((one) -> this.problems
				.add(new Problem.Hub(one.place, String.valueOf(one.makers), String.valueOf(one.uses))));
	}

	/** Supplies whose direction is to be looked at once everything is read. */
	List<Trade> trades() {
		return this.trades;
	}

	/**
	 * Reports supplies that seem the wrong way round.
	 * @param alsoMakes whether the graph says that a company makes a product
	 */
	void reportReversed(java.util.function.BiPredicate<String, String> alsoMakes) {
		for (Trade trade : this.trades) {
			boolean seller = makes(trade.from(), trade.product()) || alsoMakes.test(trade.from(), trade.product());
			boolean buyer = makes(trade.to(), trade.product()) || alsoMakes.test(trade.to(), trade.product());
			if (buyer && !seller) {
				this.problems.add(new Problem.ReversedSupply(trade.row(), trade.name()));
			}
		}
	}

	private boolean makes(String company, String product) {
		return this.makes.contains(FirstPlaces.number(company, product));
	}

	/** What a row joins its subject to; null for tables that join nothing. */
	private static @Nullable Column findOther(Table table) {
		return table.ownColumns()
			.stream()
			.filter((column) -> !column.subject() && column.form() == Column.Form.REFERENCE
					&& column.says().stream().anyMatch((says) -> says.isEdge()))
			.findFirst()
			.orElse(null);
	}

}
