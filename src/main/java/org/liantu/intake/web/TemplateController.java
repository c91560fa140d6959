package org.liantu.intake.web;

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

import org.liantu.intake.template.Template;
import org.liantu.intake.template.Templates;
import org.liantu.model.Phrase;
import org.liantu.table.WorkbookFile;
import org.liantu.web.Answers;
import org.liantu.web.Format;

/**
 * Empty tables to be filled in and brought back. What they say depends on no fact, so
 * they are there before anything was ever loaded.
 */
@RestController
@RequestMapping("/api/v1/imports/templates")
@Tag(name = "imports", description = "导入记录 Imports and their problems")
class TemplateController {

	private static final List<Format> FORMATS = List.of(Format.JSON, Format.XLSX);

	private final Templates templates;

	private final Answers answers;

	TemplateController(Templates templates, Answers answers) {
		this.templates = templates;
		this.answers = answers;
	}

	/**
	 * Some templates.
	 *
	 * @param items they, in the order in which tables depend on one another
	 */
	record TemplateList(List<Template> items) {

	}

	@GetMapping
	@Operation(summary = "可以导入的各类表格 The kinds of tables that can be imported, and their columns")
	ResponseEntity<TemplateList> templates(WebRequest request) {
		return this.answers.answer(request, Format.JSON, 0, this.templates.version(),
				() -> new TemplateList(this.templates.list()));
	}

	@GetMapping("/{table}")
	@Operation(summary = "导入模板 A template to fill in", description = "`format=xlsx` 是带下拉选项和填写说明的工作簿;`all` 是全部表格合为一册。 "
			+ "With `format=xlsx` a workbook with drop-downs and an explanation; `all` has all tables in one.")
	ResponseEntity<?> template(
			@Parameter(description = "表的名称,或 `all` Name of a table, or `all`",
					example = "companies") @PathVariable @Pattern(regexp = "[a-z-]{1,32}") String table,
			@Parameter(description = "json, xlsx", example = "json",
					schema = @Schema(allowableValues = { "json", "xlsx" })) @RequestParam(
							required = false) @Nullable String format,
			WebRequest request) {
		Format wanted = Format.of(format, request, FORMATS);
		List<Template> found = this.templates.list(table);
		return this.answers.<Object>answer(request, wanted, 0, this.templates.version(),
				() -> (wanted == Format.XLSX) ? file(table, found) : new TemplateList(found));
	}

	private WorkbookFile file(String table, List<Template> found) {
		Phrase title = table.equals(Templates.ALL) ? Phrase.of("template.file.all")
				: Phrase.of("template.file", found.get(0).name());
		return new WorkbookFile("template-" + table, title, this.templates.workbook(table));
	}

}
