package org.liantu.bench.walk;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What all engines came to, as tables in Markdown. */
final class WalkTable {

	private final List<Report> reports;

	/**
	 * A table.
	 * @param reports of all engines, the reference first
	 */
	WalkTable(List<Report> reports) {
		this.reports = reports;
	}

	void print(PrintStream out) {
		out.println("| engine | question | asked of | asked | given up | p50 ms | p99 ms | greatest ms | answers/s |"
				+ " p50 ÷ bare | p99 ÷ bare |");
		out.println("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
		Report reference = this.reports.get(0);
		for (Part part : parts()) {
			for (Report report : this.reports) {
				Samples samples = report.parts().get(part);
				if (samples == null || samples.isEmpty()) {
					continue;
				}
				Samples bare = Objects.requireNonNull(reference.parts().get(new Part(part.kind(), part.group(), false)))
					.of(samples);
				out.printf(Locale.ROOT, "| %s | %s | %s%s | %,d | %s | %s | %s | %s | %s | %s | %s |%n", report.name(),
						part.kind().text(), part.group().text(), part.again() ? ", again" : "", samples.asked(),
						(samples.answered() < samples.asked()) ? samples.asked() - samples.answered() : "",
						samples.quantile(0.5).text(), samples.quantile(0.99).text(), samples.quantile(1).text(),
						rate(samples.rate()), ratio(samples, bare, 0.5), ratio(samples, bare, 0.99));
			}
		}
		out.println();
		out.println(
				"Both ratios are to bare arrays on the questions that the engine was asked; \"given up\" counts with"
						+ " the time until then.");
		out.println();
		out.println("| engine | memory MB | built in s | how |");
		out.println("| --- | ---: | ---: | --- |");
		for (Report report : this.reports) {
			out.printf(Locale.ROOT, "| %s | %s | %.1f | %s |%n", report.name(),
					(report.memoryBytes() < 0) ? "unknown"
							: String.format(Locale.ROOT, "%,d", report.memoryBytes() >> 20),
					report.built().toNanos() / 1e9, report.remark());
		}
	}

	private List<Part> parts() {
		return this.reports.stream().flatMap((report) -> report.parts().keySet().stream()).distinct().sorted().toList();
	}

	private static String rate(double rate) {
		return String.format(Locale.ROOT, (rate < 10) ? "%.2f" : "%,.0f", rate);
	}

	private static String ratio(Samples samples, Samples bare, double share) {
		Samples.Sample own = samples.quantile(share);
		double ratio = (double) own.nanos() / bare.quantile(share).nanos();
		return (own.answered() ? "" : ">") + String.format(Locale.ROOT, (ratio < 10) ? "%.1f" : "%,.0f", ratio);
	}

}
