package org.liantu.intake.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.ReportRow;
import org.liantu.intake.mapping.Mapping;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Problems;
import org.liantu.intake.review.Doubt;
import org.liantu.model.Source;
import org.liantu.statement.Published;

/**
 * What came of checking the files of an import, without all that was needed to check
 * them.
 */
public final class Checked {

	private final Ledger ledger;

	private final int files;

	private final List<String> mappings;

	private final boolean wasRead;

	private final long rows;

	private final long valid;

	private final List<Source> sources;

	private final List<Doubt> doubts;

	/**
	 * What came of it.
	 * @param check what was understood; null if there was nothing to read
	 */
	Checked(Ledger ledger, int files, Plan plan, @Nullable Check check) {
		this.ledger = ledger;
		this.files = files;
		this.mappings = plan.mappings().stream().map(Mapping::id).toList();
		this.wasRead = check != null;
		this.rows = (check != null) ? check.rows() : 0;
		this.valid = (check != null) ? check.valid() : 0;
		this.doubts = (check != null) ? List.copyOf(check.companies().doubts()) : List.of();
		List<Source> cited = new ArrayList<>((check != null) ? check.sources() : List.of());
		if (this.doubts.stream().anyMatch((doubt) -> doubt.why().equals(Doubt.TAKEN))) {
			cited.add(Companies.LIKENESS);
		}
		this.sources = List.copyOf(cited);
	}

	/**
	 * Whether nothing may be written.
	 * @param acceptPartial whether what is valid is wanted though something is not
	 */
	public boolean isRefused(boolean acceptPartial) {
		return this.ledger.problems().errors() > 0 && !acceptPartial || !this.wasRead;
	}

	/** Ids of the mappings by which the files were read. */
	public List<String> mappings() {
		return this.mappings;
	}

	/** The sources that are to be kept with the import. */
	public List<Source> sources() {
		return this.sources;
	}

	/** Whom somebody has to decide about. */
	public List<Doubt> doubts() {
		return this.doubts;
	}

	/** What is wrong: some of every kind. */
	public List<ImportProblem> examples() {
		return this.ledger.examples();
	}

	/** What is wrong, with the records it is in. */
	public List<ReportRow> report() {
		return this.ledger.rows();
	}

	/**
	 * All in numbers.
	 * @param statements what the valid rows amount to, each once
	 * @param published what publishing them did
	 * @param reviews how many questions are new
	 */
	public ImportCounts counts(int statements, Published published, int reviews) {
		Problems problems = this.ledger.problems();
		return new ImportCounts(this.files, this.rows, this.valid, statements, published.added(), published.withdrawn(),
				published.put(), published.dropped(), problems.errors(), problems.warnings(), reviews,
				new TreeMap<>(problems.counts()), published.puts(), published.drops());
	}

	/** Rows that were read. */
	long rows() {
		return this.rows;
	}

	/** Rows without an error. */
	long valid() {
		return this.valid;
	}

}
