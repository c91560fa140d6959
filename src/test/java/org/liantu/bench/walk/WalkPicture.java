package org.liantu.bench.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * How fast every engine answers the longest walks, as a picture: a line from the median
 * to the ninety-ninth percentile on a logarithmic axis. It follows the reader's light or
 * dark scheme, and needs no fonts where it is made.
 */
final class WalkPicture {

	private static final int WIDTH = 920;

	private static final int LEFT = 190;

	private static final int RIGHT = 760;

	private static final int TOP = 118;

	private static final int ROW = 34;

	private static final int GROUP = 40;

	private final List<Report> reports;

	private final String sizes;

	private final LogAxis axis;

	/**
	 * A picture.
	 * @param reports of all engines
	 * @param companies how many companies there are
	 * @param supplies how many edges between them
	 */
	WalkPicture(List<Report> reports, int companies, int supplies) {
		this.reports = reports;
		this.sizes = String.format(Locale.ROOT, "%,d 家企业,%,d 条供应关系 / %,d companies, %,d supplies", companies, supplies,
				companies, supplies);
		this.axis = LogAxis.over(Arrays.stream(Question.Group.values())
			.flatMap((group) -> reports.stream().map((report) -> samples(report, group)))
			.filter((samples) -> !samples.isEmpty())
			.flatMapToDouble((samples) -> DoubleStream.of(samples.quantile(0.5).nanos() / 1e6,
					samples.quantile(0.99).nanos() / 1e6)),
				LEFT, RIGHT);
	}

	/** As SVG. */
	String svg() {
		StringBuilder rows = new StringBuilder();
		int y = TOP;
		for (Question.Group group : Question.Group.values()) {
			Svg.text(rows, LEFT + 8, y, "quiet", (group == Question.Group.HUBS)
					? "供应商最多的 50 家 / the 50 with the most suppliers" : "任意企业 / any company");
			y += ROW * 3 / 4;
			for (Report report : this.reports) {
				Samples samples = samples(report, group);
				if (!samples.isEmpty()) {
					row(rows, y, report.name(), samples.quantile(0.5), samples.quantile(0.99));
					y += ROW;
				}
			}
			y += GROUP - ROW * 3 / 4;
		}
		String title = "三跳以内的供应路径,逐题作答的耗时 / Walks of up to three hops: time to an answer";
		StringBuilder svg = new StringBuilder(Svg.head(WIDTH, y + GROUP / 2, title));
		Svg.text(svg, 20, 32, "head", title);
		Svg.text(svg, 20, 56, "quiet", this.sizes);
		Svg.text(svg, 20, 76, "quiet",
				"● 中位数 / median   ○ 第 99 百分位 / 99th percentile   毫秒,对数轴 / milliseconds, logarithmic");
		grid(svg, y - GROUP / 2);
		return svg.append(rows).append("</svg>\n").toString();
	}

	private static Samples samples(Report report, Question.Group group) {
		return report.parts().getOrDefault(new Part(Question.Kind.W3, group, false), new Samples());
	}

	private void grid(StringBuilder svg, int bottom) {
		this.axis.powers().forEach((power) -> {
			double x = this.axis.place(Math.pow(10, power));
			svg.append(String.format(Locale.ROOT,
					"<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n", x, TOP - 14, x, bottom));
			Svg.text(svg, x, bottom + 16, "quiet", "middle", Svg.power(power));
		});
	}

	private void row(StringBuilder svg, int y, String name, Samples.Sample median, Samples.Sample late) {
		double from = this.axis.place(median.nanos() / 1e6);
		double to = this.axis.place(late.nanos() / 1e6);
		svg.append(String.format(Locale.ROOT, "<text text-anchor=\"end\" x=\"%d\" y=\"%d\">%s</text>%n", LEFT - 16,
				y + 5, Svg.escaped(name)));
		svg.append(String.format(Locale.ROOT, "<line class=\"span\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n",
				from, y, to, y));
		svg.append(String.format(Locale.ROOT, "<circle class=\"p50\" cx=\"%.1f\" cy=\"%d\" r=\"6\"/>%n", from, y));
		svg.append(String.format(Locale.ROOT, "<circle class=\"p99\" cx=\"%.1f\" cy=\"%d\" r=\"6\"/>%n", to, y));
		Svg.text(svg, RIGHT + 16, y + 5, "quiet", median.text() + " – " + late.text());
	}

}
