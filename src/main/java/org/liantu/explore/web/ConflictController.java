package org.liantu.explore.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.explore.Conflicts;
import org.liantu.explore.Disagreement;
import org.liantu.graph.Revisioned;
import org.liantu.web.Answers;
import org.liantu.web.Cursor;
import org.liantu.web.Page;

/** Where sources disagree. */
@RestController
@RequestMapping(path = "/api/v1/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "companies")
class ConflictController {

	private final Conflicts conflicts;

	private final Answers answers;

	ConflictController(Conflicts conflicts, Answers answers) {
		this.conflicts = conflicts;
		this.answers = answers;
	}

	/**
	 * What the list takes.
	 *
	 * @param about only what is disputed about this
	 * @param limit how many a page
	 * @param cursor where the page begins, from {@code next} of the page before
	 */
	record ConflictParameters(
			@Parameter(description = "Only conflicts about this property", example = "region") @Pattern(
					regexp = "name|shortName|nameEn|creditCode|stockCode|status|region|industry") @Nullable String about,
			@Parameter(description = "Conflicts a page") @Min(1) @Max(200) @Nullable Integer limit,
			@Parameter(description = "`next` of the page before") @Size(max = 100) @Nullable String cursor) {

	}

	@GetMapping
	@Operation(operationId = "listConflicts", summary = "来源不一致之处 Where sources disagree on a company, by company",
			description = "Both sides are kept; the surer one, then the newer, is `shown`. A finer region inside a "
					+ "coarser one is no conflict, and neither are names of different days: the older is an old name.")
	ResponseEntity<Page<Disagreement>> list(@ParameterObject @Valid ConflictParameters asked, WebRequest request) {
		String about = (asked.about() != null) ? asked.about() : "";
		int limit = (asked.limit() != null) ? asked.limit() : 20;
		String question = "conflicts?about=" + about;
		return this.answers.answer(request, () -> {
			var found = this.conflicts.list(about, (revision) -> Cursor.offset(asked.cursor(), revision, question),
					limit + 1);
			return new Revisioned<>(found.revision(), Page.of(found.revision(), question,
					Cursor.offset(asked.cursor(), found.revision(), question), limit, found.value()));
		});
	}

}
