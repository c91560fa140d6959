package org.liantu.intake.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;

/** Whoever takes the files in. Everything may throw {@link NotTaken}. */
interface Taker extends AutoCloseable {

	/**
	 * Brings files.
	 * @param files what to bring
	 * @param order how it is to be taken
	 * @param key under which the same import is found again; null for none
	 * @return the import, accepted
	 */
	Import bring(List<Path> files, Order order, @Nullable String key) throws InterruptedException;

	/** An import as it stands this moment. */
	Import get(String id) throws InterruptedException;

	/** Asks to stop an import. */
	void cancel(String id) throws InterruptedException;

	/**
	 * Saves the report of an import that has ended.
	 * @param id the import
	 * @param file where to, replaced if it is there
	 * @throws IOException if it cannot be written
	 */
	void saveReport(String id, Path file) throws IOException, InterruptedException;

	@Override
	void close();

}
