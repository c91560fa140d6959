package org.liantu.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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

import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.dossier.DossierComposer;
import org.liantu.catalogue.format.BookWriters;
import org.liantu.graph.Revisioned;
import org.liantu.model.Phrase;
import org.liantu.web.Answers;
import org.liantu.web.Attachment;
import org.liantu.web.Format;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** The dossiers of companies. */
@RestController
@RequestMapping("/api/v1/targets")
@Tag(name = "catalogue")
class DossierController {

	private static final String ID = "[a-z0-9.-]{1,64}";

	private static final List<Format> FORMATS = List.of(Format.PDF, Format.DOCX, Format.HTML);

	private final DossierComposer composer;

	private final BookWriters writers;

	private final Answers answers;

	private final Phrasebook phrasebook;

	private final Clock clock;

	DossierController(DossierComposer composer, BookWriters writers, Answers answers, Phrasebook phrasebook,
			Clock clock) {
		this.composer = composer;
		this.writers = writers;
		this.answers = answers;
		this.phrasebook = phrasebook;
		this.clock = clock;
	}

	@GetMapping("/{company}/dossier")
	@Operation(operationId = "getDossier", summary = "一企一策 A few pages about a company, to take to a visit",
			description = "PDF, DOCX or HTML, by `format` or `Accept`: who they are, why here with the walks drawn, what "
					+ "they find here, what is to be found out, sources.")
	ResponseEntity<byte[]> dossier(@Parameter(example = "cn-002381") @PathVariable @Pattern(regexp = ID) String company,
			@Parameter(description = "产业链,默认得分最高者 the chain; default: its best",
					example = "rail-transit") @RequestParam(
							required = false) @Pattern(regexp = ID) @Nullable String chain,
			@Parameter(description = "pdf, docx, html", example = "pdf",
					schema = @Schema(allowableValues = { "pdf", "docx", "html" })) @RequestParam(
							required = false) @Nullable String format,
			@Parameter(description = "截至日期 as of; default today", example = "2026-11-23") @RequestParam(
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			WebRequest request) {
		Format wanted = Format.of(format, request, FORMATS);
		Language language = Language.current();
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		String title = this.phrasebook.say(Phrase.of("catalogue.dossier.file", company, day.toString()));
		return this.answers.file(request, wanted, this.writers.look(),
				(wanted == Format.HTML) ? null : Attachment.header("dossier-" + company, title, wanted), () -> {
					Revisioned<Book> book = this.composer.compose(company, chain, day, language);
					return new Revisioned<>(book.revision(), this.writers.file(book.value(), wanted));
				});
	}

}
