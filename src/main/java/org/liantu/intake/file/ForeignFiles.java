package org.liantu.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * Decides what files are, by their content as well as by their name, and unpacks
 * archives. A file whose name and content disagree is refused, rather than read as
 * something its sender may not have meant.
 */
public final class ForeignFiles {

	/** How an encrypted workbook calls what it holds, within an old Office file. */
	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	/** Where that is looked for: the directory lies near the beginning or the end. */
	private static final int SEARCHED = 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private final Path workFolder;

	private final Limits limits;

	private final Problems problems;

	private final Unpacking unpacking;

	private final List<ForeignFile> files = new ArrayList<>();

	private int unpacked;

	private ForeignFiles(Path workFolder, Limits limits, Problems problems) {
		this.workFolder = workFolder;
		this.limits = limits;
		this.problems = problems;
		this.unpacking = Unpacking.all("", limits);
	}

	/**
	 * What was brought, archives unpacked.
	 * @param brought where each file is stored, by its name as its sender told it
	 * @param workFolder an existing folder of its own for what is unpacked; whoever
	 * called deletes it when nothing is read any more
	 * @param limits how much is taken
	 * @param problems takes why files are refused
	 * @return the files that can be read, in the order they were brought
	 * @throws UncheckedIOException if the disk fails
	 */
	public static List<ForeignFile> open(Map<String, Path> brought, Path workFolder, Limits limits, Problems problems) {
		ForeignFiles opening = new ForeignFiles(workFolder, limits, problems);
		brought.forEach(opening::brought);
		return Collections.unmodifiableList(opening.files);
	}

	private void brought(String name, Path file) {
		try {
			if (FileNames.isBad(name)) {
				throw new RefusedException(badName(name));
			}
			if (Files.size(file) > this.limits.fileBytes()) {
				throw new RefusedException(
						new Problem.TooLargeFile(Place.of(name), Limits.bytes(this.limits.fileBytes())));
			}
			if (FileNames.kind(name) == FileNames.Kind.ZIP) {
				unpack(name, file);
			}
			else {
				this.files.add(open(name, file));
			}
		}
		catch (RefusedException ex) {
			this.problems.add(ex.problem());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Problem badName(String name) {
		String shown = Place.readable(name);
		return new Problem.BadFileName(new Place(shown, null, null, shown));
	}

	/** A file that is no archive. */
	private ForeignFile open(String name, Path file) throws IOException {
		byte[] head = Content.head(file, Content.HEAD);
		Content content = Content.of(head);
		Place place = Place.of(name);
		FileNames.Kind kind = FileNames.kind(name);
		if (kind == FileNames.Kind.OTHER || kind == FileNames.Kind.OTHER_ARCHIVE) {
			throw new RefusedException(new Problem.UnknownFormat(place));
		}
		if (content == Content.EMPTY) {
			throw new RefusedException(new Problem.EmptyFile(place));
		}
		if (content == Content.OLD_OFFICE) {
			throw new RefusedException(
					isEncrypted(file) ? new Problem.EncryptedFile(place) : new Problem.OldWorkbook(place));
		}
		boolean agree = switch (kind) {
			case TABLE -> content == Content.TEXT || (content == Content.JSON && !isSurelyJson(head));
			case JSON -> content == Content.JSON;
			case WORKBOOK -> content == Content.ZIP;
			default -> false;
		};
		if (!agree) {
			throw new RefusedException(new Problem.WrongContent(place, contentText(content, name, file)));
		}
		return switch (kind) {
			case TABLE -> new CsvFile(name, Text.of(file, name), this.limits);
			case JSON -> isLines(name, head) ? new JsonLinesFile(name, Text.of(file, name), this.limits)
					: new JsonFile(name, Text.of(file, name), this.limits);
			default -> XlsxFile.of(file, name, this.limits);
		};
	}

	private String contentText(Content content, String name, Path file) throws IOException {
		if (content != Content.ZIP) {
			return content.text();
		}
		try (Archive archive = Archive.open(file, name, this.limits)) {
			return (archive.find("xl/workbook.xml") != null) ? "workbook" : content.text();
		}
		catch (RefusedException ex) {
			return content.text();
		}
	}

	/** The header of a table may begin with a bracket, but hardly so. */
	private static boolean isSurelyJson(byte[] head) {
		String text = Content.text(head).substring(1).stripLeading();
		return text.startsWith("\"") || text.startsWith("{") || text.startsWith("[");
	}

	/**
	 * Whether each line is a record: so says the name, or the first line ends where a
	 * value can end and the second begins as a record does.
	 */
	private static boolean isLines(String name, byte[] head) {
		String text = Content.text(head);
		if (!text.startsWith("{")) {
			return false;
		}
		if (FileNames.saysLines(name)) {
			return true;
		}
		int lineEnd = text.indexOf('\n');
		if (lineEnd < 0) {
			return false;
		}
		String first = text.substring(0, lineEnd).strip();
		return ":[{,".indexOf(first.charAt(first.length() - 1)) < 0 && text.substring(lineEnd).strip().startsWith("{");
	}

	private static boolean isEncrypted(Path file) throws IOException {
		long size = Files.size(file);
		try (InputStream in = Files.newInputStream(file)) {
			if (contains(in.readNBytes(SEARCHED))) {
				return true;
			}
			in.skip(Math.max(0, size - 2L * SEARCHED));
			return contains(in.readNBytes(SEARCHED));
		}
	}

	private static boolean contains(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1)
			.contains(new String(ENCRYPTED, StandardCharsets.ISO_8859_1));
	}

	private void unpack(String name, Path file) throws IOException {
		Content content = Content.of(Content.head(file, Content.HEAD));
		if (content == Content.EMPTY) {
			throw new RefusedException(new Problem.EmptyFile(Place.of(name)));
		}
		if (content != Content.ZIP) {
			throw new RefusedException(new Problem.WrongContent(Place.of(name), content.text()));
		}
		List<ForeignFile> before = List.copyOf(this.files);
		try (Archive archive = Archive.open(file, name, this.limits)) {
			if (archive.find("[Content_Types].xml") != null) {
				throw new RefusedException(new Problem.WrongContent(Place.of(name), "workbook"));
			}
			Unpacking whole = this.unpacking.of(name, Files.size(file), this.limits);
			Set<String> seen = new HashSet<>();
			boolean something = false;
			for (ZipArchiveEntry entry : archive.entries()) {
				something |= unpack(name, archive, entry, seen, whole);
			}
			if (!something) {
				throw new RefusedException(new Problem.EmptyFile(Place.of(name)));
			}
		}
		catch (RefusedException ex) {
			// The archive as a whole is refused, with what has come out of it so far.
			this.files.clear();
			this.files.addAll(before);
			throw ex;
		}
	}

	/**
	 * Unpacks one file.
	 * @return whether it is a file that somebody meant
	 * @throws RefusedException if the whole archive has to be refused
	 */
	private boolean unpack(String archiveName, Archive archive, ZipArchiveEntry entry, Set<String> seen,
			Unpacking whole) throws IOException {
		String name = FileNames.of(entry);
		if (entry.isDirectory() && !FileNames.isBad(name.replaceFirst("/+$", "")) || FileNames.isLitter(name)) {
			return false;
		}
		String shown = archiveName + "/" + name;
		Problem flaw = flaw(archiveName, name, entry, seen);
		if (flaw != null) {
			this.problems.add(flaw);
			return true;
		}
		Path target = this.workFolder.resolve("unpacked-" + this.unpacked);
		this.unpacked++;
		try {
			Unpacking file = whole.of(shown, entry.getCompressedSize(), this.limits).file(shown, this.limits);
			try (InputStream in = archive.content(entry, file);
					OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
				byte[] bytes = new byte[BUFFER];
				for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
					out.write(bytes, 0, count);
				}
			}
			this.files.add(open(shown, target));
		}
		catch (RefusedException ex) {
			Files.deleteIfExists(target);
			if (ex.problem() instanceof Problem.ArchiveBomb) {
				throw ex;
			}
			this.problems.add(ex.problem());
		}
		return true;
	}

	private static @Nullable Problem flaw(String archiveName, String name, ZipArchiveEntry entry, Set<String> seen) {
		if (FileNames.isBad(name) || entry.isUnixSymlink()) {
			String shown = Place.readable(name);
			return new Problem.BadFileName(new Place(archiveName, null, null, shown));
		}
		Place place = Place.of(archiveName + "/" + name);
		if (!seen.add(name)) {
			return new Problem.DuplicateFile(place);
		}
		return switch (FileNames.kind(name)) {
			case ZIP, OTHER_ARCHIVE -> new Problem.ArchiveInArchive(place);
			case OTHER -> new Problem.FilePassedOver(place);
			default -> null;
		};
	}

}
