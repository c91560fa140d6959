package org.liantu.intake.file;

import java.util.List;
import java.util.function.Consumer;

import org.liantu.intake.problem.Problems;

/** A file that somebody brought, or one out of an archive; it can be read repeatedly. */
public interface ForeignFile {

	/** As told to people, such as {@code sets.zip/ckg/company.json}. */
	String name();

	Format format();

	/** The names of the sheets of a workbook, in order; empty for other formats. */
	List<String> sheets();

	/**
	 * Reads all records of that shape, in order. A record that cannot be read is a
	 * problem, and the next one is read; records without any filled cell are passed over.
	 * @param shape how the records lie in the file
	 * @param problems takes what is wrong with the file and its records
	 * @param sink takes the records
	 * @throws java.io.UncheckedIOException if the disk fails; never for what is in the
	 * file
	 */
	void read(Shape shape, Problems problems, Consumer<FileRecord> sink);

}
