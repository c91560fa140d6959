package org.liantu.bench.walk;

import java.util.Locale;

/**
 * What all pictures of measurements have in common. They follow the reader's light or
 * dark scheme, and need no fonts where they are made.
 */
final class Svg {

	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title">
			<title id="title">%s</title>
			<style>
			text { font: 14px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; fill: #24292f; }
			.head { font-size: 18px; font-weight: 600; }
			.quiet { fill: #57606a; font-size: 12px; }
			.grid { stroke: #d0d7de; }
			.span, .line { stroke: #0969da; stroke-width: 3; fill: none; }
			.bare { stroke: #57606a; stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
			.p50 { fill: #0969da; }
			.p99 { fill: #ffffff; stroke: #0969da; stroke-width: 3; }
			@media (prefers-color-scheme: dark) {
			text { fill: #e6edf3; }
			.quiet { fill: #9198a1; }
			.grid { stroke: #3d444d; }
			.span, .line { stroke: #4493f8; }
			.bare { stroke: #9198a1; }
			.p50 { fill: #4493f8; }
			.p99 { fill: #0d1117; stroke: #4493f8; }
			}
			</style>
			""";

	private Svg() {
	}

	/** Up to the first mark; the caller closes it. */
	static String head(int width, int height, String title) {
		return String.format(Locale.ROOT, HEAD, width, height, escaped(title));
	}

	static void text(StringBuilder svg, double x, double y, String kind, String text) {
		text(svg, x, y, kind, "start", text);
	}

	static void text(StringBuilder svg, double x, double y, String kind, String anchor, String text) {
		svg.append(String.format(Locale.ROOT,
				"<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\" xml:space=\"preserve\">%s</text>%n", kind,
				anchor, x, y, escaped(text)));
	}

	/** A power of ten as it stands at an axis. */
	static String power(int power) {
		return (power < 0) ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
				: String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)));
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
