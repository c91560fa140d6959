package org.liantu.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

import org.liantu.intake.foreign.ForeignIntake;
import org.liantu.intake.foreign.ImportFolder;
import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.Imports;
import org.liantu.intake.log.Withdrawal;
import org.liantu.intake.mapping.MappingReader;
import org.liantu.model.InvalidValue;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;
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

	/** Whoever sends more files zips them. */
	private static final int MOST_FILES = 100;

	private final Imports imports;

	private final ForeignIntake intake;

	private final Statements statements;

	private final Answers answers;

	ImportController(Imports imports, ForeignIntake intake, Statements statements, Answers answers) {
		this.imports = imports;
		this.intake = intake;
		this.statements = statements;
		this.answers = answers;
	}

	/**
	 * How files are to be imported.
	 *
	 * @param mapping ids of mappings
	 * @param dryRun whether only to try
	 * @param acceptPartial whether to write what is valid though something is not
	 */
	record OrderParameters(
			@Parameter(description = "映射编号,可多个 Ids of mappings; none for filled templates", example = "listed") @Size(
					max = 20) @Nullable List<@Pattern(regexp = "[a-z0-9.-]{1,64}") String> mapping,
			@Parameter(description = "只检查,不写入 Only try, write nothing", example = "true") @Nullable Boolean dryRun,
			@Parameter(description = "有错误时仍写入无误的行 Write the valid rows though others are not",
					example = "false") @Nullable Boolean acceptPartial) {

		Order order(@Nullable String ownMapping) {
			List<String> mappings = this.mapping;
			return new Order((mappings != null) ? mappings : List.of(), ownMapping, Boolean.TRUE.equals(this.dryRun),
					Boolean.TRUE.equals(this.acceptPartial));
		}

	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "postImport", summary = "导入文件 Import files",
			description = "CSV(UTF-8、GB18030)、XLSX、JSON、JSON Lines 或其 ZIP。默认全部无误才写入。同一 `Idempotency-Key` 再发一次得到同一次导入。 "
					+ "CSV (UTF-8, GB18030), XLSX, JSON, JSON Lines or a ZIP of them. Written only if all is valid, unless "
					+ "`acceptPartial`. Sent again under the same `Idempotency-Key`, the answer is the same import.")
	ResponseEntity<Import> post(@ParameterObject @Valid OrderParameters parameters,
			@Parameter(description = "文件 Files") @RequestPart("file") List<MultipartFile> files,
			@Parameter(description = "自带映射(YAML)A mapping of your own, YAML") @RequestPart(name = "mappingFile",
					required = false) @Nullable MultipartFile mappingFile,
			@Parameter(description = "调用方自定的键 A key of the caller's own", example = "2026-11-24-a") @RequestHeader(
					name = "Idempotency-Key",
					required = false) @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") @Nullable String key)
			throws IOException {
		List<MultipartFile> brought = files.stream().filter(ImportController::isChosen).toList();
		if (brought.isEmpty()) {
			throw InvalidValue.of("file", null, List.of());
		}
		if (brought.size() > MOST_FILES) {
			throw InvalidValue.of("file", String.valueOf(brought.size()), List.of("≤ " + MOST_FILES));
		}
		String ownMapping = null;
		if (mappingFile != null) {
			if (mappingFile.getSize() > MappingReader.MOST_BYTES) {
				throw InvalidValue.of("mappingFile", mappingFile.getOriginalFilename(), List.of("≤ 512 KB"));
			}
			ownMapping = new String(mappingFile.getBytes(), StandardCharsets.UTF_8);
		}
		try (ImportFolder folder = this.intake.open()) {
			for (MultipartFile file : brought) {
				try (InputStream content = file.getInputStream()) {
					folder.store(String.valueOf(file.getOriginalFilename()), content);
				}
			}
			Import accepted = this.intake.accept(folder, parameters.order(ownMapping), key);
			return ResponseEntity.accepted()
				.location(URI.create("/api/v1/imports/" + accepted.id()))
				.cacheControl(CacheControl.noStore())
				.body(accepted);
		}
	}

	/** A page sends an empty part without a name where nobody chose a file. */
	private static boolean isChosen(MultipartFile file) {
		String name = file.getOriginalFilename();
		return !file.isEmpty() || name != null && !name.isBlank();
	}

	@PostMapping("/{import}/cancel")
	@Operation(operationId = "cancelImport", summary = "取消导入 Cancel an import",
			description = "发布之前可取消,不留痕迹。 Until it is published; nothing of it stays.")
	ResponseEntity<Import> cancel(@Parameter(description = "导入编号 Id of the import",
			example = "import-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id) {
		return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(this.intake.cancel(id));
	}

	@DeleteMapping("/{import}")
	@Operation(operationId = "deleteImport", summary = "撤回一次导入 Take an import back",
			description = "在后台撤回它的全部陈述;别的导入也说过的保留。进行中看 state,结果看 withdrawal。 "
					+ "Withdraws all it says, in the background; what another import says too stays. See state, then withdrawal.")
	ResponseEntity<Import> delete(@Parameter(description = "导入编号 Id of the import",
			example = "import-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id) {
		return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(this.intake.withdraw(id));
	}

	@GetMapping("/{import}/withdrawal")
	@Operation(operationId = "tryWithdrawal", summary = "撤回会改变什么 What taking it back would change",
			description = "试算后还原,不改变任何东西。 Worked out and undone; nothing is changed.")
	ResponseEntity<Withdrawal> withdrawal(@Parameter(description = "导入编号 Id of the import",
			example = "import-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.intake.tryWithdrawal(id));
	}

	/**
	 * Which statements are asked for.
	 *
	 * @param limit how many a page
	 * @param cursor where the page begins, from {@code next} of the page before
	 */
	record StatementParameters(
			@Parameter(description = "每页条数 Statements a page",
					example = "100") @Min(1) @Max(1000) @Nullable Integer limit,
			@Parameter(description = "上一页的 `next` of the page before",
					example = "0123456789abcdef0123456789abcdef") @Pattern(
							regexp = "[0-9a-f]{32}") @Nullable String cursor) {

	}

	/**
	 * Some statements of an import.
	 *
	 * @param revision the revision now
	 * @param items statements, by id
	 * @param next where the next page begins; null on the last one. What an import said
	 * never changes, so it does not expire
	 */
	record StatementPage(long revision, List<SaidItem> items, @Nullable String next) {

	}

	/**
	 * A statement as the interface shows it.
	 *
	 * @param id its id
	 * @param live whether it still holds
	 * @param subject key of what it is about
	 * @param predicate what it says
	 * @param object key of the other thing; null for a property
	 * @param value the value; null for an edge
	 * @param qualifiers further properties of an edge
	 * @param source id of the source
	 * @param asOf the day for which it is said
	 * @param basis on what the source rests
	 * @param confidence 0 to 1
	 * @param locator where in the source; null if not said
	 */
	record SaidItem(String id, boolean live, String subject, String predicate, @Nullable String object,
			@Nullable Object value, Map<String, Object> qualifiers, String source, String asOf, String basis,
			double confidence, @Nullable String locator) {

		static SaidItem of(Statements.OfImport one) {
			Statement said = one.statement();
			return new SaidItem(one.id(), one.live(), said.subject().key(), said.predicate().text(),
					(said.object() != null) ? said.object().key() : null, said.value(), said.qualifiers(),
					said.source(), said.asOf().toString(), said.basis().text(), said.confidence(), said.locator());
		}

	}

	@GetMapping("/{import}/statements")
	@Operation(operationId = "getStatements", summary = "一次导入的全部陈述 What an import says, statement by statement")
	ResponseEntity<StatementPage> statements(
			@Parameter(description = "导入编号 Id of the import",
					example = "import-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id,
			@ParameterObject @Valid StatementParameters parameters) {
		Import found = this.imports.get(id);
		int limit = Objects.requireNonNullElse(parameters.limit(), 100);
		List<Statements.OfImport> said = found.isAtWork() ? List.of()
				: this.statements.listOfImport(id, Objects.requireNonNullElse(parameters.cursor(), ""), limit + 1);
		boolean more = said.size() > limit;
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.body(new StatementPage(this.imports.revision(), said.stream().limit(limit).map(SaidItem::of).toList(),
					more ? said.get(limit - 1).id() : null));
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
		return this.answers.answer(request, revision, state(), () -> Page.of(revision, LIST, offset, limit,
				this.intake.asOfNow(this.imports.list(offset, limit + 1))));
	}

	@GetMapping("/{import}")
	@Operation(summary = "一次导入及其问题 One import and what was wrong with it",
			description = "最多列出 1,000 个问题;counts.problems 是全部的计数。 "
					+ "At most 1,000 problems; counts.problems counts all of them.")
	ResponseEntity<Import> one(
			@Parameter(description = "导入编号 Id of the import",
					example = "seed-1") @PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id,
			WebRequest request) {
		Import found = this.intake.get(id);
		return found.isAtWork() ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found)
				: this.answers.answer(request, found.revision(), found.id() + "." + found.state(), () -> found);
	}

	/** The list is another one whenever an import moves on. */
	private String state() {
		return this.intake.isAtWork() ? "work" + System.nanoTime() : this.imports.findNewest().orElse("none");
	}

}
