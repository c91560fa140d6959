package org.liantu.bench.walk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the cost of a question grows with the edges that it must look at, as a picture: a
 * line for each market, on two logarithmic axes. Lines that lie upon each other say that
 * the size of the market does not matter.
 */
final class GrowthPicture {

	private static final int WIDTH = 920;

	private static final int HEIGHT = 560;

	private static final int LEFT = 90;

	private static final int RIGHT = 760;

	private static final int TOP = 110;

	private static final int BOTTOM = 490;

	/** Labels stand so far apart. */
	private static final int LABEL = 16;

	/** So that labels are moved apart upwards. */
	private static final Comparator<Growth.Line> LOWEST_FIRST = Comparator.comparingInt(Growth.Line::companies);

	private final List<Growth.Line> lines;

	private final LogAxis edges;

	private final LogAxis millis;

	GrowthPicture(Growth growth) {
		this.lines = growth.lines();
		this.edges = LogAxis.over(points().mapToDouble(Growth.Point::edges), LEFT, RIGHT);
		this.millis = LogAxis.over(points().mapToDouble(Growth.Point::millis), BOTTOM, TOP);
	}

	private Stream<Growth.Point> points() {
		return this.lines.stream().flatMap((line) -> line.points().stream());
	}

	/** As SVG. */
	String svg() {
		String title = "三跳供应路径:耗时与须查看的边数 / Three hops: time by edges to look at";
		StringBuilder svg = new StringBuilder(Svg.head(WIDTH, HEIGHT, title));
		Svg.text(svg, 20, 32, "head", title);
		Svg.text(svg, 20, 56, "quiet", "━ Liantu   ┅ 裸数组 / bare arrays   每条线一个市场 / a line for each market");
		Svg.text(svg, 20, 80, "quiet", "毫秒(中位数),对数轴 / milliseconds (median), logarithmic");
		this.edges.powers().forEach((power) -> {
			double x = this.edges.place(Math.pow(10, power));
			line(svg, "grid", x, TOP, x, BOTTOM);
			Svg.text(svg, x, BOTTOM + 18, "quiet", "middle", Svg.power(power));
		});
		Svg.text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 42, "quiet", "middle", "所需查看的边 / edges to look at");
		this.millis.powers().forEach((power) -> {
			double y = this.millis.place(Math.pow(10, power));
			line(svg, "grid", LEFT, y, RIGHT, y);
			Svg.text(svg, LEFT - 8, y + 4, "quiet", "end", Svg.power(power));
		});
		double lastLabel = 0;
		for (Growth.Line one : this.lines.stream().sorted(LOWEST_FIRST).toList()) {
			boolean bare = one.engine().equals(BareArrays.NAME);
			svg.append(String.format(Locale.ROOT, "<polyline class=\"%s\" points=\"%s\"/>%n", bare ? "bare" : "line",
					one.points()
						.stream()
						.map((point) -> String.format(Locale.ROOT, "%.1f,%.1f", this.edges.place(point.edges()),
								this.millis.place(point.millis())))
						.collect(Collectors.joining(" "))));
			if (!bare && !one.points().isEmpty()) {
				Growth.Point last = one.points().get(one.points().size() - 1);
				svg.append(String.format(Locale.ROOT, "<circle class=\"p50\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>%n",
						this.edges.place(last.edges()), this.millis.place(last.millis())));
				double label = Math.min(this.millis.place(last.millis()), (lastLabel == 0) ? BOTTOM : lastLabel - LABEL)
						+ 5;
				lastLabel = label - 5;
				Svg.text(svg, this.edges.place(last.edges()) + 10, label, "quiet",
						String.format(Locale.ROOT, "%,d 家 / %,d 条", one.companies(), one.supplies()));
			}
		}
		return svg.append("</svg>\n").toString();
	}

	private static void line(StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
		svg.append(String.format(Locale.ROOT, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
				kind, x1, y1, x2, y2));
	}

}
