package org.liantu.intake.foreign;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.liantu.intake.file.ForeignFile;
import org.liantu.intake.file.ForeignFiles;
import org.liantu.intake.file.Limits;
import org.liantu.intake.mapping.Mapping;
import org.liantu.intake.mapping.Mappings;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.review.Decisions;
import org.liantu.statement.Statement;

/**
 * Reads the files of an import and checks all of them: the one way for those that go into
 * a graph which is served, and for those of which the first graph is made.
 */
final class Checking {

	/** Where the editors' calendars hang: their today is what is not yet the future. */
	private static final ZoneId HOME_TIME = ZoneId.of("Asia/Shanghai");

	/** How many trades are looked at together. */
	private static final int BATCH = 2000;

	private final Mappings mappings;

	private final Clock clock;

	Checking(Mappings mappings, Clock clock) {
		this.mappings = mappings;
		this.clock = clock;
	}

	/** What is known before; asked only if there is anything to read. */
	interface Before {

		KnownThings known();

		Decisions decisions();

		/**
		 * Which of these companies make which of these products: both ids with a blank
		 * between them.
		 */
		Collection<String> makers(Set<String> companies, Set<String> products);

	}

	/**
	 * Reads and checks.
	 * @param brought the files by what they are called
	 * @param order how they are to be read
	 * @param work a folder for what is worked out on the way
	 * @param before what is known
	 * @param planned told the ids of the mappings before anything is read
	 * @param checkpoint told how far it is
	 * @param sink takes what the valid rows say, some of it more than once
	 */
	Checked check(Map<String, Path> brought, Order order, Path work, Before before, Consumer<List<String>> planned,
			Check.Checkpoint checkpoint, Consumer<Statement> sink) {
		Ledger ledger = new Ledger();
		List<ForeignFile> files = ForeignFiles.open(brought, work, Limits.USUAL, ledger.problems());
		Plan plan = Plan.of(files, order.mappings(), order.ownMapping(), this.mappings, ledger.problems());
		planned.accept(plan.mappings().stream().map(Mapping::id).toList());
		if (plan.readings().isEmpty()) {
			reportNothing(brought, ledger, 0);
			return new Checked(ledger, files.size(), plan, null);
		}
		Check check = new Check(ledger, before.known(), sink, before.decisions(),
				LocalDate.ofInstant(this.clock.instant(), HOME_TIME), checkpoint);
		check.run(plan.readings());
		reportReversed(check.relations(), before);
		reportNothing(brought, ledger, check.rows());
		return new Checked(ledger, files.size(), plan, check);
	}

	/** Whoever brings files means to bring something. */
	private static void reportNothing(Map<String, Path> brought, Ledger ledger, long rows) {
		if (rows == 0 && ledger.problems().errors() == 0) {
			brought.keySet()
				.stream()
				.findFirst()
				.ifPresent((name) -> ledger.problems().add(new Problem.NothingToRead(Place.of(name))));
		}
	}

	private static void reportReversed(Relations relations, Before before) {
		List<Relations.Trade> trades = relations.trades();
		Set<String> makes = new HashSet<>();
		for (int from = 0; from < trades.size(); from += BATCH) {
			Set<String> companies = new HashSet<>();
			Set<String> products = new HashSet<>();
			trades.subList(from, Math.min(trades.size(), from + BATCH)).forEach((trade) -> {
				companies.add(trade.from());
				companies.add(trade.to());
				products.add(trade.product());
			});
			makes.addAll(before.makers(companies, products));
		}
		relations.reportReversed((company, product) -> makes.contains(company + " " + product));
	}

}
