package org.liantu.catalogue.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.catalogue.CatalogueComposer;
import org.liantu.catalogue.Progress;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Cover;
import org.liantu.catalogue.edition.Comparison;
import org.liantu.catalogue.edition.Edition;
import org.liantu.catalogue.edition.Editions;
import org.liantu.catalogue.format.BookWriters;
import org.liantu.web.Answers;
import org.liantu.web.Attachment;
import org.liantu.web.Format;
import org.liantu.web.Language;

/** The published books of a chain. */
@RestController
@RequestMapping("/api/v1/chains/{chain}/editions")
@Tag(name = "catalogue")
class EditionController {

	private static final String ID = "[a-z0-9.-]{1,64}";

	private final Editions editions;

	private final CatalogueComposer composer;

	private final BookWriters writers;

	private final Answers answers;

	private final Clock clock;

	EditionController(Editions editions, CatalogueComposer composer, BookWriters writers, Answers answers,
			Clock clock) {
		this.editions = editions;
		this.composer = composer;
		this.writers = writers;
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * Editions.
	 *
	 * @param items each, newest first
	 */
	record EditionsAnswer(List<Edition> items) {

	}

	@PostMapping
	@Operation(operationId = "postEdition", summary = "发布一版目录 Publish the book as it is now",
			description = "Kept under the next number and never changed. Where the latest edition says the same already, "
					+ "the answer is that one, with 200.")
	ResponseEntity<Edition> publish(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(description = "截至日期 as of; default today", example = "2026-11-23") @RequestParam(
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		Book book = this.composer.compose(chain, day, Language.current(), Progress.UNWATCHED).value();
		Editions.Published published = this.editions.publish(chain, book);
		Edition edition = published.edition();
		return (published.isNew()
				? ResponseEntity.created(URI.create("/api/v1/chains/" + chain + "/editions/" + edition.number()))
				: ResponseEntity.ok())
			.cacheControl(CacheControl.noStore())
			.body(edition);
	}

	@GetMapping
	@Operation(operationId = "getEditions",
			summary = "已发布的目录 The published books, newest first, in the language of the request")
	ResponseEntity<EditionsAnswer> list(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new EditionsAnswer(this.editions.list(chain, Language.current())));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getEdition", summary = "下载某一版 A published book, as it was")
	ResponseEntity<byte[]> get(@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(example = "1") @PathVariable @Min(1) @Max(1_000_000) int number,
			@Parameter(description = "html, pdf, docx, xlsx", example = "html",
					schema = @Schema(allowableValues = { "html", "pdf", "docx", "xlsx" })) @RequestParam(
							required = false) @Nullable String format,
			WebRequest request) {
		Format wanted = Format.of(format, request, Format.BOOKS);
		Book book = this.editions.get(chain, Language.current(), number);
		Cover cover = book.cover();
		return this.answers.file(request, wanted, cover.revision(), cover.hash() + "." + this.writers.look(),
				(wanted == Format.HTML) ? null
						: Attachment.header("catalogue-" + chain + "-" + number, cover.title() + "-" + number, wanted),
				() -> this.writers.file(book, wanted));
	}

	@GetMapping("/{number}/changes")
	@Operation(operationId = "getEditionChanges",
			summary = "两版之间的变化 How an edition differs from an earlier one, list by list")
	ResponseEntity<Comparison> changes(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(example = "2") @PathVariable @Min(1) @Max(1_000_000) int number,
			@Parameter(description = "较早的一版 the earlier edition",
					example = "1") @RequestParam @Min(1) @Max(1_000_000) int since) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.body(this.editions.compare(chain, Language.current(), since, number));
	}

}
