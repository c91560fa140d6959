package org.liantu.catalogue.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.liantu.catalogue.Catalogues;
import org.liantu.catalogue.job.BookJob;
import org.liantu.catalogue.job.BookJobs;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.web.Attachment;
import org.liantu.web.Format;
import org.liantu.web.Language;

/** Long books on their way. */
@RestController
@RequestMapping("/api/v1/books")
@Tag(name = "catalogue")
class BookController {

	private static final String ID = "[a-z0-9.-]{1,64}";

	private final BookJobs jobs;

	private final Graph graph;

	private final ChainMaps chainMaps;

	private final Clock clock;

	BookController(BookJobs jobs, Graph graph, ChainMaps chainMaps, Clock clock) {
		this.jobs = jobs;
		this.graph = graph;
		this.chainMaps = chainMaps;
		this.clock = clock;
	}

	/**
	 * Books on their way.
	 *
	 * @param items each, newest first
	 */
	record BooksAnswer(List<BookJob> items) {

	}

	@PostMapping
	@Operation(operationId = "postBook", summary = "后台生成目录 Make a long book beside everything else",
			description = "For chains so large that nobody waits for the answer: look at it by GET until its state is done, "
					+ "then fetch its file. The last 20 are kept.")
	ResponseEntity<BookJob> start(
			@Parameter(description = "产业链 the chain",
					example = "rail-transit") @RequestParam @Pattern(regexp = ID) String chain,
			@Parameter(description = "html, pdf, docx, xlsx",
					example = "pdf") @RequestParam(required = false) @Nullable String format,
			@Parameter(description = "截至日期 as of; default today", example = "2026-11-23") @RequestParam(
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
		Format wanted = (format != null) ? Format.named(format, Format.BOOKS) : Format.PDF;
		this.graph.read((revision) -> this.chainMaps.get(revision, chain).id());
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		BookJob job = this.jobs.start(new Catalogues.Wanted(chain, day, Language.current(), wanted));
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/books/" + job.id()))
			.cacheControl(CacheControl.noStore())
			.body(job);
	}

	@GetMapping
	@Operation(operationId = "getBooks", summary = "后台目录列表 The books that are made or were, newest first")
	ResponseEntity<BooksAnswer> list() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new BooksAnswer(this.jobs.list()));
	}

	@GetMapping("/{book}")
	@Operation(operationId = "getBook", summary = "目录进度 How far a book is")
	ResponseEntity<BookJob> get(@Parameter(example = "book-1") @PathVariable @Pattern(regexp = ID) String book) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.jobs.get(book));
	}

	@GetMapping(path = "/{book}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Operation(operationId = "getBookFile", summary = "下载做好的目录 The file of a book that is done")
	ResponseEntity<Resource> file(@Parameter(example = "book-1") @PathVariable @Pattern(regexp = ID) String book) {
		BookJob job = this.jobs.get(book);
		Format format = Format.named(job.format(), Format.BOOKS);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(format.mediaType())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					Attachment.header("catalogue-" + job.chain(), job.chain() + "-" + job.day(), format))
			.body(new FileSystemResource(this.jobs.file(book)));
	}

	@DeleteMapping("/{book}")
	@Operation(operationId = "deleteBook",
			summary = "取消或删除 Cancel a book that is on its way, or remove one that is over")
	ResponseEntity<BookJob> cancel(@Parameter(example = "book-1") @PathVariable @Pattern(regexp = ID) String book) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.jobs.cancel(book));
	}

}
