package org.liantu.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.management.ThreadMXBean;

import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/** Files that somebody brings, and what is read from them. */
final class Brought {

	/** Small enough to reach every limit with a small file. */
	static final Limits SMALL = new Limits(8L << 20, 4L << 20, 20, 100, 1000, 50, 1000, 64 * 1024, 10, 1 << 20, 20);

	private final Path folder;

	private final Map<String, Path> files = new LinkedHashMap<>();

	private Limits limits = Limits.USUAL;

	private Brought(Path folder) {
		this.folder = folder;
	}

	static Brought to(Path folder) {
		return new Brought(folder);
	}

	Brought within(Limits limits) {
		this.limits = limits;
		return this;
	}

	Brought with(String name, String text) {
		return with(name, text.getBytes(StandardCharsets.UTF_8));
	}

	Brought with(String name, byte[] bytes) {
		try {
			Path file = this.folder.resolve("brought-" + this.files.size());
			Files.write(file, bytes);
			this.files.put(name, file);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Brought with(String name, Path file) {
		this.files.put(name, file);
		return this;
	}

	Reading open() {
		try {
			Problems problems = new Problems();
			Path work = Files.createTempDirectory(this.folder, "work");
			return new Reading(ForeignFiles.open(this.files, work, this.limits, problems), problems, new ArrayList<>());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Reading read() {
		return read(Shape.USUAL);
	}

	Reading read(Shape shape) {
		Reading reading = open();
		reading.files().forEach((file) -> file.read(shape, reading.found(), reading.records()::add));
		return reading;
	}

	/**
	 * What came of it.
	 *
	 * @param files the files that could be opened
	 * @param found what was wrong
	 * @param records everything that was read
	 */
	record Reading(List<ForeignFile> files, Problems found, List<FileRecord> records) {

		/** Each as its kind, where it is, its column and its value. */
		List<String> problems() {
			return this.found.list().stream().map(Reading::brief).toList();
		}

		/** Each as its line and cells. */
		List<String> rows() {
			return this.records.stream().map((found) -> found.line() + " " + found.cells()).toList();
		}

		private static String brief(Problem problem) {
			return (problem.kind() + " " + problem.place().address() + " " + problem.place().columnText() + " "
					+ problem.place().valueText())
				.strip();
		}

	}

	/** How many bytes this thread allocates for something, those given back included. */
	static long allocated(Runnable something) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		something.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	/** An archive of these entries, in pairs of name and content. */
	static byte[] zip(Charset names, Object... entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) entries[i]));
				Object content = entries[i + 1];
				zip.write((content instanceof byte[] raw) ? raw : ((String) content).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] zip(Object... entries) {
		return zip(StandardCharsets.UTF_8, entries);
	}

	/** A file of some text, and then a sign over and over. */
	static Path large(Path folder, String before, char sign, int megabytes, String after) {
		try {
			Path file = Files.createTempFile(folder, "large", "");
			byte[] block = String.valueOf(sign).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
			try (var out = Files.newOutputStream(file)) {
				out.write(before.getBytes(StandardCharsets.UTF_8));
				for (int i = 0; i < megabytes; i++) {
					out.write(block);
				}
				out.write(after.getBytes(StandardCharsets.UTF_8));
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
