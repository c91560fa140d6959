package org.liantu.bench.walk;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the cost of a question grows with the market: walks of up to three hops into a
 * company, beside the edges that they must look at. Questions that look at about as many
 * edges are taken together.
 */
final class Growth {

	/** So many groups of questions to a tenfold number of edges. */
	private static final int GROUPS = 2;

	/** Fewer questions are no group. */
	private static final int LEAST = 3;

	private final List<Line> lines = new ArrayList<>();

	/**
	 * What one engine took in one market.
	 *
	 * @param companies how many there are
	 * @param supplies how many edges
	 * @param engine who was asked
	 * @param points by the number of edges
	 */
	record Line(int companies, int supplies, String engine, List<Point> points) {

	}

	/**
	 * Questions of a kind.
	 *
	 * @param edges how many edges must be looked at, at the median
	 * @param millis how long it took, at the median
	 * @param questions how many there are
	 */
	record Point(double edges, double millis, int questions) {

		double nanosPerEdge() {
			return this.millis * 1e6 / this.edges;
		}

	}

	/** Takes up what engines came to. */
	void add(TradeMarket market, List<Report> reports) {
		Adjacency suppliers = Adjacency.suppliers(market.companies(), market.supplies());
		for (Report report : reports) {
			SortedMap<Integer, List<double[]>> groups = new TreeMap<>();
			for (Question.Group group : Question.Group.values()) {
				Map<Question, Samples.Sample> samples = report.parts()
					.getOrDefault(new Part(Question.Kind.W3, group, false), new Samples())
					.byQuestion();
				samples.forEach((question, sample) -> {
					double edges = suppliers.within(question.from(), 3);
					groups.computeIfAbsent((int) Math.floor(GROUPS * Math.log10(edges)), (key) -> new ArrayList<>())
						.add(new double[] { edges, sample.nanos() / 1e6 });
				});
			}
			List<Point> points = groups.values()
				.stream()
				.filter((group) -> group.size() >= LEAST)
				.map((group) -> new Point(median(group, 0), median(group, 1), group.size()))
				.toList();
			this.lines.add(new Line(market.companies(), market.supplies().size(), report.name(), points));
		}
	}

	private static double median(List<double[]> group, int which) {
		double[] sorted = group.stream().mapToDouble((one) -> one[which]).toArray();
		Arrays.sort(sorted);
		return sorted[(sorted.length - 1) / 2];
	}

	List<Line> lines() {
		return List.copyOf(this.lines);
	}

	void print(PrintStream out) {
		out.println("| companies | supplies | engine | edges to look at, p50 | questions | p50 ms | ns an edge |");
		out.println("| ---: | ---: | --- | ---: | ---: | ---: | ---: |");
		for (Line line : this.lines) {
			for (Point point : line.points()) {
				out.printf(Locale.ROOT, "| %,d | %,d | %s | %,.0f | %,d | %.4f | %.1f |%n", line.companies(),
						line.supplies(), line.engine(), point.edges(), point.questions(), point.millis(),
						point.nanosPerEdge());
			}
		}
	}

}
