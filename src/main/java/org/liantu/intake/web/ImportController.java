package org.liantu.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.Imports;
import org.liantu.web.Answers;
import org.liantu.web.Cursor;
import org.liantu.web.Page;

/**
 * What was brought in, and what was wrong with it. Answers before anything was ever
 * loaded too: it is then that somebody wants to know why.
 */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports", description = "导入记录 Imports and their problems")
class ImportController {

	private static final String LIST = "imports";

	private static final int USUAL_LIMIT = 20;

	private final Imports imports;

	private final Answers answers;

	ImportController(Imports imports, Answers answers) {
		this.imports = imports;
		this.answers = answers;
	}

	/**
	 * Which imports are asked for.
	 *
	 * @param limit how many a page
	 * @param cursor where the page begins, from {@code next} of the page before
	 */
	record ImportParameters(
			@Parameter(description = "每页条数 Imports a page", example = "20") @Min(1) @Max(200) @Nullable Integer limit,
			@Parameter(description = "上一页的 `next` of the page before") @Size(max = 100) @Nullable String cursor) {

	}

	@GetMapping
	@Operation(summary = "全部导入,最近的在前 All imports, newest first",
			description = "图谱数据(graph-seed)每次装入也是一次导入。各次导入合计最多列出 2,000 个问题,从最近的一次起。 "
					+ "A load of the seed is an import too. Together they list at most 2,000 problems, the newest import first.")
	ResponseEntity<Page<Import>> imports(@ParameterObject @Valid ImportParameters parameters, WebRequest request) {
		long revision = this.imports.revision();
		Integer wanted = parameters.limit();
		int limit = (wanted != null) ? wanted : USUAL_LIMIT;
		int offset = Cursor.offset(parameters.cursor(), revision, LIST);
		return this.answers.answer(request, revision, this.imports.findNewest().orElse("none"),
				() -> Page.of(revision, LIST, offset, limit, this.imports.list(offset, limit + 1)));
	}

	@GetMapping("/{import}")
	@Operation(summary = "一次导入及其问题 One import and what was wrong with it",
			description = "最多列出 1,000 个问题;counts.problems 是全部的计数。 "
					+ "At most 1,000 problems; counts.problems counts all of them.")
	ResponseEntity<Import> one(
			@Parameter(description = "导入编号 Id of the import",
					example = "seed-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id,
			WebRequest request) {
		Import found = this.imports.get(id);
		return this.answers.answer(request, found.revision(), found.id(), () -> found);
	}

}
