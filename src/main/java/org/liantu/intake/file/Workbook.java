package org.liantu.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * The parts of a workbook, each read as a stream. POI's own package reader is not used:
 * it makes a document in memory of any part that says it is a relationship or a property,
 * however large.
 */
final class Workbook implements Closeable {

	private static final int MOST_STYLES = 65_536;

	private final String name;

	private final Limits limits;

	private final Archive archive;

	/** What has come out of it since it was opened. */
	private final Unpacking unpacking;

	/** Paths of the sheets by name, in order. */
	private final Map<String, String> sheets = new LinkedHashMap<>();

	private @Nullable String stringsPath;

	private @Nullable String stylesPath;

	private boolean from1904;

	private Workbook(String name, Path file, Limits limits) throws IOException {
		this.name = name;
		this.limits = limits;
		long size = Files.size(file);
		this.archive = Archive.open(file, name, limits);
		this.unpacking = Unpacking.all(name, limits).of(name, size, limits);
	}

	/**
	 * Opens a workbook and finds its sheets.
	 * @throws RefusedException if it is none
	 */
	static Workbook open(Path file, String name, Limits limits) throws IOException {
		Workbook workbook = new Workbook(name, file, limits);
		try {
			workbook.findParts();
			return workbook;
		}
		catch (IOException | RuntimeException ex) {
			workbook.close();
			throw ex;
		}
	}

	private void findParts() throws IOException {
		String main = null;
		for (Relation relation : relations("", "_rels/.rels").values()) {
			main = relation.is("officeDocument") ? relation.target() : main;
		}
		if (main == null) {
			throw new RefusedException(new Problem.WrongContent(Place.of(this.name), Content.ZIP.text()));
		}
		String folder = main.substring(0, main.lastIndexOf('/') + 1);
		String relationsPath = folder + "_rels/" + main.substring(folder.length()) + ".rels";
		Map<String, Relation> relations = relations(folder, relationsPath);
		for (Relation relation : relations.values()) {
			this.stringsPath = relation.is("sharedStrings") ? relation.target() : this.stringsPath;
			this.stylesPath = relation.is("styles") ? relation.target() : this.stylesPath;
		}
		try (XmlPart xml = part(main)) {
			while (xml.next()) {
				if (xml.begins("workbookPr")) {
					String date1904 = xml.attribute("date1904");
					this.from1904 = "1".equals(date1904) || "true".equals(date1904);
				}
				else if (xml.begins("sheet")) {
					Relation relation = relations.get(String.valueOf(xml.foreignAttribute("id")));
					String sheet = xml.attribute("name");
					if (relation != null && relation.is("worksheet") && sheet != null) {
						if (this.sheets.size() == this.limits.filesInArchive()) {
							throw damaged();
						}
						this.sheets.putIfAbsent(sheet, relation.target());
					}
				}
			}
		}
	}

	/**
	 * Where a part points.
	 *
	 * @param type what is there, as an address
	 * @param target path of a part
	 */
	private record Relation(String type, String target) {

		boolean is(String kind) {
			return this.type.endsWith("/" + kind);
		}

	}

	private Map<String, Relation> relations(String folder, String path) throws IOException {
		Map<String, Relation> relations = new LinkedHashMap<>();
		try (XmlPart xml = part(path)) {
			while (xml.next()) {
				String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
				String type = (id != null) ? xml.attribute("Type") : null;
				String target = (id != null) ? xml.attribute("Target") : null;
				if (id == null || type == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
					continue;
				}
				if (relations.size() > this.limits.filesInArchive()) {
					throw damaged();
				}
				relations.put(id, new Relation(type, resolve(folder, target)));
			}
		}
		return relations;
	}

	/** A path is only ever looked up in the archive, never on a disk. */
	private String resolve(String folder, String target) throws RefusedException {
		try {
			String path = URI.create("/" + folder).resolve(target).getPath();
			return (path != null) ? path.replaceFirst("^/+", "") : "";
		}
		catch (IllegalArgumentException ex) {
			throw damaged();
		}
	}

	List<String> sheets() {
		return List.copyOf(this.sheets.keySet());
	}

	/** Whether its days count from 1904 on, as old Macs do. */
	boolean from1904() {
		return this.from1904;
	}

	/** Opens a sheet that it has. */
	XmlPart sheet(String sheet) throws IOException {
		String path = this.sheets.get(sheet);
		return part((path != null) ? path : "");
	}

	/** The texts that its sheets share. */
	List<String> strings() throws IOException {
		List<String> strings = new ArrayList<>();
		if (this.stringsPath == null) {
			return strings;
		}
		long bytes = 0;
		try (XmlPart xml = part(this.stringsPath)) {
			StringBuilder text = new StringBuilder();
			boolean reading = false;
			boolean spoken = false;
			while (xml.next()) {
				if (xml.begins("si")) {
					text.setLength(0);
				}
				else if (xml.begins("rPh") || xml.ends("rPh")) {
					// How it is pronounced, in Japanese workbooks.
					spoken = xml.isBeginning();
				}
				else if (xml.begins("t") || xml.ends("t")) {
					reading = xml.isBeginning() && !spoken;
				}
				else if (xml.ends("si")) {
					// About what a string takes beside its signs.
					bytes += 2L * text.length() + 56;
					if (bytes > this.limits.sharedTextBytes()) {
						throw new RefusedException(new Problem.TooMuchText(Place.of(this.name),
								Limits.bytes(this.limits.sharedTextBytes())));
					}
					strings.add(text.toString());
				}
				else if (reading) {
					xml.addTo(text);
					if (text.length() > 2 * this.limits.cellChars()) {
						throw new RefusedException(
								new Problem.TooLongCell(Place.of(this.name), Limits.bytes(this.limits.cellChars())));
					}
				}
			}
		}
		return strings;
	}

	/** For each style of a cell whether numbers in it are days. */
	List<Boolean> dateStyles() throws IOException {
		List<Boolean> dates = new ArrayList<>();
		if (this.stylesPath == null) {
			return dates;
		}
		Map<Integer, String> formats = new HashMap<>();
		try (XmlPart xml = part(this.stylesPath)) {
			boolean inCells = false;
			while (xml.next()) {
				if (xml.begins("numFmt")) {
					String code = xml.attribute("formatCode");
					if (code != null && formats.size() < MOST_STYLES) {
						formats.put(number(xml.attribute("numFmtId")), code);
					}
				}
				else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
					inCells = xml.isBeginning();
				}
				else if (inCells && xml.begins("xf") && dates.size() < MOST_STYLES) {
					dates.add(isDate(number(xml.attribute("numFmtId")), formats));
				}
			}
		}
		return dates;
	}

	private static boolean isDate(int format, Map<Integer, String> formats) {
		String code = formats.get(format);
		if (code == null && format >= 0 && format < BuiltinFormats.getAll().length) {
			code = BuiltinFormats.getBuiltinFormat(format);
		}
		// 27 to 36 and 50 to 58 are dates where Excel speaks Chinese or Japanese.
		boolean eastern = (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
		return (eastern && formats.get(format) == null)
				|| (code != null && code.length() < 256 && DateUtil.isADateFormat(format, code));
	}

	static int number(@Nullable String text) {
		try {
			return (text != null) ? Integer.parseInt(text) : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private XmlPart part(String path) throws IOException {
		ZipArchiveEntry entry = this.archive.find(path);
		if (entry == null) {
			throw damaged();
		}
		return new XmlPart(
				this.archive.content(entry, this.unpacking.of(this.name, entry.getCompressedSize(), this.limits)),
				Place.of(this.name), this.limits);
	}

	private RefusedException damaged() {
		return Archive.damaged(this.name);
	}

	@Override
	public void close() throws IOException {
		this.archive.close();
	}

}
