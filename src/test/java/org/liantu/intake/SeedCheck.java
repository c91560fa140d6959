package org.liantu.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Validates a folder of CSV files without a database and prints what is wrong with it:
 * the first argument is the folder.
 */
public final class SeedCheck {

	private SeedCheck() {
	}

	public static void main(String[] args) {
		Seed seed = Seed.inFolder(Path.of(args[0]));
		Reading reading = SeedReader.read(seed, LocalDate.now(Clock.systemUTC()), (things) -> Set.of());
		System.out.println(report(seed, reading));
		System.out.println(reading.files() + " files, " + reading.rows() + " rows, " + reading.sources().size()
				+ " sources, " + reading.statements().size() + " statements");
		System.exit((reading.problems().errors() > 0) ? 1 : 0);
	}

	static String report(Seed seed, Reading reading) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/intake");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		Problems problems = reading.problems();
		ImportCounts counts = new ImportCounts(reading.files(), reading.rows(), reading.statements().size(), 0, 0, 0, 0,
				problems.errors(), problems.warnings(), problems.counts());
		return new ConsoleReport(messages).of(seed.name(), "-", counts,
				problems.list().stream().map(ImportProblem::of).toList());
	}

}
