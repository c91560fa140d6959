package org.liantu.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/** A workbook; its sheets are read one after the other. */
record XlsxFile(String name, List<String> sheets, Path file, Limits limits) implements ForeignFile {

	XlsxFile {
		sheets = List.copyOf(sheets);
	}

	/**
	 * Looks which sheets a workbook has.
	 * @throws RefusedException if it is no workbook
	 */
	static XlsxFile of(Path file, String name, Limits limits) throws IOException {
		try (Workbook workbook = Workbook.open(file, name, limits)) {
			return new XlsxFile(name, workbook.sheets(), file, limits);
		}
	}

	@Override
	public Format format() {
		return Format.XLSX;
	}

	@Override
	public void read(Shape shape, Problems problems, Consumer<FileRecord> sink) {
		Delivery delivery = new Delivery(this.name, this.limits, problems, sink);
		String only = shape.sheet();
		if (only != null && !this.sheets.contains(only)) {
			delivery.report(
					new Problem.UnknownSheet(new Place(this.name, null, null, only), Nearest.of(only, this.sheets)));
			return;
		}
		try (Workbook workbook = Workbook.open(this.file, this.name, this.limits)) {
			read(workbook, (only != null) ? List.of(only) : this.sheets, delivery);
		}
		catch (RefusedException ex) {
			delivery.report(ex.problem());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void read(Workbook workbook, List<String> sheets, Delivery delivery) throws IOException {
		List<String> strings = workbook.strings();
		List<Boolean> dateStyles = workbook.dateStyles();
		boolean something = false;
		for (String sheet : sheets) {
			if (delivery.over()) {
				return;
			}
			try (XmlPart xml = workbook.sheet(sheet)) {
				something |= new SheetReading(sheet, xml, strings, dateStyles, workbook.from1904(), delivery).read();
			}
			catch (RefusedException ex) {
				// Another sheet may be sound.
				delivery.report(ex.problem());
				something = true;
			}
		}
		if (!something) {
			delivery.report(new Problem.MissingHeader(delivery.place()));
		}
	}

}
