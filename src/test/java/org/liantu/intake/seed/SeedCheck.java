package org.liantu.intake.seed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;

import org.liantu.intake.log.ConsoleReport;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Problems;

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
		System.out.println(reading.files() + " files, " + reading.rows().size() + " rows, " + reading.sources().size()
				+ " sources, " + reading.statements().size() + " statements");
		System.exit((reading.problems().errors() > 0) ? 1 : 0);
	}

	static String report(Seed seed, Reading reading) {
		Problems problems = reading.problems();
		ImportCounts counts = new ImportCounts(reading.files(), reading.rows().size(), reading.rows().size(),
				reading.statements().size(), 0, 0, 0, 0, problems.errors(), problems.warnings(), 0, problems.counts(),
				new TreeMap<>(), new TreeMap<>());
		Import entry = Import.ofSeed("-", (problems.errors() > 0) ? Import.REFUSED : Import.DONE, 0, "", "", counts,
				problems.list().stream().map(ImportProblem::of).toList());
		return new ConsoleReport().of(seed.name(), entry);
	}

}
