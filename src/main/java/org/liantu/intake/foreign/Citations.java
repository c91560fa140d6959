package org.liantu.intake.foreign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Row;
import org.liantu.intake.mapping.Entry;
import org.liantu.intake.mapping.SourceReference;
import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Basis;
import org.liantu.model.Source;
import org.liantu.statement.Citation;

/** Which source each row cites, from which day and how surely. */
final class Citations {

	private final KnownThings known;

	private final Problems problems;

	/** Sources that this import describes; those of the graph are there already. */
	private final Map<String, Source> brought = new LinkedHashMap<>();

	/** The days of sources, by how they are written. */
	private final Map<String, LocalDate> days = new HashMap<>();

	Citations(KnownThings known, Problems problems) {
		this.known = known;
		this.problems = problems;
	}

	/**
	 * Takes the source that a mapping describes; one that the graph describes stays as it
	 * is.
	 */
	void describe(Entry entry) {
		SourceReference reference = entry.source();
		if (reference != null && reference.described() != null) {
			bring(reference.described());
		}
	}

	/** Takes the source that a row describes. */
	void add(Row row) {
		if (row.subject() != null && row.text("title") != null && row.text("publisher") != null && row.day("on") != null
				&& row.text("basis") != null) {
			bring(new Source(row.subject(), need(row.text("title")), need(row.text("publisher")),
					need(row.day("on")).toString(), row.text("url"), row.text("locator"), need(row.text("basis"))));
		}
	}

	private void bring(Source source) {
		if (this.known.findSource(source.id()) == null) {
			this.known.add(source);
			this.brought.put(source.id(), source);
		}
	}

	/** The sources that are to be kept with the import. */
	List<Source> cited() {
		return List.copyOf(this.brought.values());
	}

	/** What a row cites; null if that is wrong, and then a problem says so. */
	@Nullable Citation of(Entry entry, Row row) {
		String id = row.text("source");
		SourceReference reference = entry.source();
		if (id == null && reference != null) {
			id = reference.id();
		}
		if (id == null) {
			this.problems.add(new Problem.MissingValue(new Place(row.file(), row.line(), "source", null)));
			return null;
		}
		Source source = this.known.findSource(id);
		if (source == null) {
			this.problems.add(new Problem.UnknownSource(new Place(row.file(), row.line(), "source", id),
					Nearest.of(id, this.known.sourceIds())));
			return null;
		}
		Basis basis = Basis.of(source.basis());
		Double confidence = (row.number("confidence") != null) ? row.number("confidence") : entry.confidence();
		if (confidence != null && confidence > basis.greatestConfidence()) {
			this.problems.add(new Problem.ConfidenceAboveBasis(
					new Place(row.file(), row.line(), "confidence", confidence.toString()), basis.text(),
					String.valueOf(basis.greatestConfidence())));
			return null;
		}
		LocalDate asOf = (row.day("as_of") != null) ? row.day("as_of") : entry.asOf();
		return new Citation(id, (asOf != null) ? asOf : this.days.computeIfAbsent(source.on(), LocalDate::parse), basis,
				(confidence != null) ? confidence : basis.usualConfidence(), row.text("locator"));
	}

	private static <T> T need(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
