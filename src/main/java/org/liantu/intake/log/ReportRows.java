package org.liantu.intake.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.ProblemJson;

/** Problems with their records as one packed value, to be kept beside an import. */
final class ReportRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ReportRows() {
	}

	static byte[] write(List<ReportRow> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
			JSON.writeValue(packed, new Packed(ProblemJson.write(rows.stream().map(ReportRow::problem).toList()),
					JSON.writeValueAsString(rows.stream().map(ReportRow::cells).toList())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("into memory", ex);
		}
		return bytes.toByteArray();
	}

	static List<ReportRow> read(byte[] packed) {
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			Packed both = JSON.readValue(stream, Packed.class);
			List<ImportProblem> problems = ProblemJson.read(both.problems());
			List<LinkedHashMap<String, String>> cells = JSON.readValue(both.cells(),
					new TypeReference<List<LinkedHashMap<String, String>>>() {
					});
			List<ReportRow> rows = new ArrayList<>();
			for (int i = 0; i < problems.size(); i++) {
				rows.add(new ReportRow(problems.get(i), cells.get(i)));
			}
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("from memory", ex);
		}
	}

	private record Packed(String problems, String cells) {
	}

}
