package org.liantu.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.model.Label;

import static org.assertj.core.api.Assertions.assertThat;

/** Edges by rows, against a plain map of them. */
@DisplayName("The edges of a relation")
class EdgesTests {

	private static final int COMPANIES = 40;

	private static final Edges.Renumbered SAME_NUMBERS = new Edges.Renumbered() {

		@Override
		public int node(int number) {
			return number;
		}

		@Override
		public int standing(int number) {
			return number;
		}

		@Override
		public int qualifier(int number) {
			return number;
		}

	};

	private final Dictionary<Object> products = new Dictionary<>();

	private final int[] productNumbers = { 0, this.products.number("pad"), this.products.number("bar") };

	private final Nodes nodes = nodes();

	private static Nodes nodes() {
		Nodes.Editor editor = Nodes.none().edit();
		for (int i = 0; i < COMPANIES; i++) {
			// Not in the order of their ids: as nodes come that are added later.
			editor.put(Label.COMPANY, "c" + (i * 7 % COMPANIES), Map.of("name", "甲" + i));
		}
		return editor.done();
	}

	@ParameterizedTest(name = "written from seed {0}")
	@ValueSource(ints = { 1, 2, 3 })
	void areWhatWasWrittenInBothDirectionsHoweverOften(int seed) {
		Random random = new Random(seed);
		TreeMap<String, Integer> plain = new TreeMap<>();
		Edges edges = Edges.none();
		for (int version = 0; version < 6000; version++) {
			Edges.Editor editor = edges.edit(this.nodes, this.products);
			TreeMap<String, Integer> changed = new TreeMap<>();
			for (int i = 0; i < 3; i++) {
				int from = 1 + random.nextInt(COMPANIES);
				int to = 1 + random.nextInt(COMPANIES);
				int product = random.nextInt(3);
				int standing = random.nextInt(5);
				String key = key(from, to, product);
				if (changed.putIfAbsent(key, standing) == null) {
					if (standing == 0) {
						editor.drop(from, to, this.productNumbers[product], true);
						plain.remove(key);
					}
					else {
						editor.put(from, to, standing, this.productNumbers[product], true);
						plain.put(key, standing);
					}
				}
			}
			edges = editor.done();
			if (version % 500 == 0) {
				check(edges, plain);
			}
			if (version % 2000 == 1999) {
				assertThat(edges.spent()).as("rows written anew").isGreaterThan(10_000);
				edges = edges.shrunk(SAME_NUMBERS, this.nodes, this.products);
				assertThat(edges.spent()).isZero();
				check(edges, plain);
			}
		}
		check(edges, plain);
	}

	private void check(Edges edges, TreeMap<String, Integer> plain) {
		assertThat(edges.count()).isEqualTo(plain.size());
		assertThat(asWritten(edges, edges.out(), true)).isEqualTo(plain);
		assertThat(asWritten(edges, edges.in(), false)).isEqualTo(plain);
	}

	/** All edges of one direction, each row in the order that was promised. */
	private TreeMap<String, Integer> asWritten(Edges edges, Adjacency rows, boolean out) {
		TreeMap<String, Integer> written = new TreeMap<>();
		for (int node = 1; node < this.nodes.bound(); node++) {
			List<String> row = new ArrayList<>();
			for (int i = rows.start(node); i < rows.end(node); i++) {
				int edge = rows.edge(i);
				int product = edges.qualifier(edge);
				assertThat(rows.standing(i)).isEqualTo(edges.standing(edge));
				int place = (product == 0) ? 0 : (product == this.productNumbers[1]) ? 1 : 2;
				String key = out ? key(node, rows.other(i), place) : key(rows.other(i), node, place);
				written.put(key, rows.standing(i));
				row.add(this.nodes.id(rows.other(i)) + " " + ((product == 0) ? "" : this.products.get(product)));
			}
			assertThat(row).isSorted();
		}
		return written;
	}

	private static String key(int from, int to, int product) {
		return from + " " + to + " " + product;
	}

	@Test
	void aNodeThatGoesTakesItsEdgesWithIt() {
		Edges.Editor editor = Edges.none().edit(this.nodes, this.products);
		editor.put(1, 2, 1, 0, true);
		editor.put(2, 3, 1, 0, true);
		editor.put(3, 1, 1, 0, true);
		editor.put(2, 2, 1, 0, true);
		Edges before = editor.done();
		Edges.Editor next = before.edit(this.nodes, this.products);
		next.detach(2);
		Edges after = next.done();
		assertThat(after.count()).isEqualTo(1);
		assertThat(after.out().degree(1) + after.out().degree(2) + after.in().degree(3)).isZero();
		assertThat(after.in().other(after.in().start(1))).isEqualTo(3);
		assertThat(before.count()).isEqualTo(4);
		assertThat(before.out().degree(2)).isEqualTo(2);
	}

}
