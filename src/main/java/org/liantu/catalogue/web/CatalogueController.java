package org.liantu.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.catalogue.Catalogues;
import org.liantu.model.Phrase;
import org.liantu.web.Answers;
import org.liantu.web.Attachment;
import org.liantu.web.Format;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** The books of the chains. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "catalogue", description = "产业链图谱目录 The book of a chain")
class CatalogueController {

	private static final String ID = "[a-z0-9.-]{1,64}";

	private final Catalogues catalogues;

	private final Answers answers;

	private final Phrasebook phrasebook;

	private final Clock clock;

	CatalogueController(Catalogues catalogues, Answers answers, Phrasebook phrasebook, Clock clock) {
		this.catalogues = catalogues;
		this.answers = answers;
		this.phrasebook = phrasebook;
		this.clock = clock;
	}

	@GetMapping("/chains/{chain}/catalogue")
	@Operation(operationId = "getCatalogue",
			summary = "产业链图谱目录 The book of a chain: map, lead firms, gaps, targets, sources",
			description = "HTML, PDF, DOCX or XLSX, by `format` or `Accept`; the same figures in all of them. The same "
					+ "revision, day and language give the same content, and the same hash on the cover.")
	ResponseEntity<byte[]> catalogue(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(description = "html, pdf, docx, xlsx", example = "html",
					schema = @Schema(allowableValues = { "html", "pdf", "docx", "xlsx" })) @RequestParam(
							required = false) @Nullable String format,
			@Parameter(description = "截至日期 as of; default today", example = "2026-11-23") @RequestParam(
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			WebRequest request) {
		Format wanted = Format.of(format, request, Format.BOOKS);
		Language language = Language.current();
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		String title = this.phrasebook.say(Phrase.of("catalogue.file", chain, day.toString()));
		return this.answers.file(request, wanted, this.catalogues.look(),
				(wanted == Format.HTML) ? null : Attachment.header("catalogue-" + chain, title, wanted),
				() -> this.catalogues.file(new Catalogues.Wanted(chain, day, language, wanted)));
	}

	@GetMapping(path = "/catalogues", produces = "application/zip")
	@Operation(operationId = "getCatalogues", summary = "全部产业链的目录 The books of all chains, in one ZIP",
			description = "All of one revision, in one format.")
	ResponseEntity<byte[]> catalogues(
			@Parameter(description = "html, pdf, docx, xlsx", example = "pdf") @RequestParam(required = false) @Pattern(
					regexp = "html|pdf|docx|xlsx") @Nullable String books,
			@Parameter(description = "截至日期 as of; default today", example = "2026-11-23") @RequestParam(
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			WebRequest request) {
		Format wanted = (books != null) ? Format.named(books, Format.BOOKS) : Format.PDF;
		Language language = Language.current();
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		return this.answers.file(request, Format.ZIP, this.catalogues.look(),
				Attachment.header("catalogues-" + wanted.text(),
						this.phrasebook.say(Phrase.of("catalogue.file", wanted.text(), day.toString())), Format.ZIP),
				() -> this.catalogues.zip(day, language, wanted));
	}

}
