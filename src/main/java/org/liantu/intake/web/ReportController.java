package org.liantu.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.Imports;
import org.liantu.intake.report.Report;
import org.liantu.intake.report.ReportWorkbook;
import org.liantu.model.Phrase;
import org.liantu.table.WorkbookFile;
import org.liantu.web.Answers;
import org.liantu.web.Format;
import org.liantu.web.Phrasebook;

/** What was wrong with an import, record by record. */
@RestController
@RequestMapping("/api/v1/imports/{import}/report")
@Tag(name = "imports", description = "导入记录 Imports and their problems")
class ReportController {

	private static final List<Format> FORMATS = List.of(Format.JSON, Format.XLSX);

	private final Imports imports;

	private final Answers answers;

	private final Phrasebook phrasebook;

	ReportController(Imports imports, Answers answers, Phrasebook phrasebook) {
		this.imports = imports;
		this.answers = answers;
		this.phrasebook = phrasebook;
	}

	@GetMapping
	@Operation(summary = "一次导入的报告:有问题的记录 The report of an import: the records that have problems",
			description = "最多列出 10,000 行;counts.problems 是全部的计数。`format=xlsx` 是每个文件一张表的工作簿,出错的单元格标了颜色。 "
					+ "At most 10,000 rows; counts.problems counts all. With `format=xlsx` a workbook with a sheet a file "
					+ "and the offending cells in colour.")
	ResponseEntity<?> report(
			@Parameter(description = "导入编号 Id of the import",
					example = "import-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id,
			@Parameter(description = "json, xlsx", example = "json",
					schema = @Schema(allowableValues = { "json", "xlsx" })) @RequestParam(
							required = false) @Nullable String format,
			WebRequest request) {
		Format wanted = Format.of(format, request, FORMATS);
		Import entry = this.imports.get(id);
		// It grows as long as somebody works on it.
		String state = String.join(".", entry.id(), entry.state(), Integer.toString(entry.counts().errors()),
				Integer.toString(entry.counts().warnings()));
		return this.answers.<Object>answer(request, wanted, entry.revision(), state, () -> {
			Report report = Report.of(entry, this.imports.listReportRows(id));
			return (wanted == Format.XLSX) ? file(report) : report;
		});
	}

	private WorkbookFile file(Report report) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new ReportWorkbook(report, this.phrasebook::say).write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("into memory", ex);
		}
		return new WorkbookFile("report-" + report.id(), Phrase.of("report.download", report.id()), out.toByteArray());
	}

}
