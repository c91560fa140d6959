package org.liantu.intake.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.ImportFile;
import org.liantu.intake.log.ReportRow;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;
import org.liantu.web.Phrasebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReportWorkbookTests {

	private static final String RED = "FFFFC7CE";

	private static final String YELLOW = "FFFFEB9C";

	private static final Map<String, String> TIANTIE = cells("企业名称", "浙江天铁科技股份有限公司", "证券代码", "300587", "状态", "活着", "备注",
			"");

	private static final ReportRow BAD_STATUS = new ReportRow(problem(
			new Problem.UnknownChoice(new Place("企业名单.xlsx", 7L, "状态", "活着"), List.of("active", "revoked"), List.of())),
			TIANTIE);

	private static final ReportRow NO_EXCHANGE = new ReportRow(
			problem(new Problem.CodeWithoutExchange(new Place("企业名单.xlsx", 7L, "证券代码", "300587"), "300587.SZ")),
			TIANTIE);

	private static final ReportRow NOT_READ = new ReportRow(problem(new Problem.FileNotRead(Place.of("说明.txt"))),
			Map.of());

	private final Phrasebook phrasebook = Phrasebooks.of("intake", "report");

	@Test
	void theSummarySaysWhatWasBroughtAndWhatIsWrong() throws IOException {
		try (XSSFWorkbook workbook = open(report(BAD_STATUS, NO_EXCHANGE, NOT_READ), Language.CHINESE)) {
			Sheet summary = workbook.getSheetAt(0);
			assertThat(summary.getSheetName()).isEqualTo("概要 Summary");
			List<List<Object>> rows = rows(summary);
			assertThat(rows).contains(List.of("导入报告", "import-3"), List.of("状态", "已拒绝,什么都没有写入"), List.of("映射", "ckg"),
					List.of("读到的行", 20.0), List.of("没有错误的行", 19.0), List.of("错误", 1.0), List.of("提醒", 2.0),
					List.of("企业名单.xlsx", 4096.0, 1.0, "ab12", "企业名单.xlsx"), List.of("说明.txt", 1.0, "说明.txt"));
			assertThat(rows)
				.contains(List.of("unknown-choice", "错误", 1.0, "列“状态”不能填“活着”,只能是:active、revoked。", "企业名单.xlsx:7"));
			assertThat(rows.stream().map((row) -> row.isEmpty() ? "" : row.get(0)))
				.containsSubsequence("unknown-choice", "code-without-exchange", "file-not-read");
		}
	}

	@Test
	void theProblemsOfOneRecordStandInOneRowWithItsCellsMarked() throws IOException {
		try (XSSFWorkbook workbook = open(report(BAD_STATUS, NO_EXCHANGE), Language.CHINESE)) {
			XSSFSheet sheet = workbook.getSheet("企业名单.xlsx");
			assertThat(sheet.getLastRowNum()).isEqualTo(1);
			assertThat(texts(sheet.getRow(0))).containsExactly("行", "问题", "怎么改", "企业名称", "证券代码", "状态", "备注");
			Row row = sheet.getRow(1);
			assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(7);
			assertThat(row.getCell(1).getStringCellValue())
				.isEqualTo("1. 错误 · unknown-choice · 状态\n2. 提醒 · code-without-exchange · 证券代码");
			assertThat(row.getCell(2).getStringCellValue())
				.isEqualTo("1. 列“状态”不能填“活着”,只能是:active、revoked。\n2. 代码“300587”没有写交易所,按号段补为 300587.SZ。");
			assertThat(row.getCell(3).getStringCellValue()).isEqualTo("浙江天铁科技股份有限公司");
			assertThat(row.getCell(4).getStringCellValue()).isEqualTo("300587");
			assertThat(IntStream.range(0, 7).mapToObj((i) -> colour(row.getCell(i)))).containsExactly("", RED, "", "",
					YELLOW, RED, "");
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
		}
	}

	@Test
	void itSpeaksEnglishToo() throws IOException {
		try (XSSFWorkbook workbook = open(report(BAD_STATUS), Language.ENGLISH)) {
			assertThat(rows(workbook.getSheetAt(0))).contains(List.of("State", "refused; nothing was written"));
			Row row = workbook.getSheetAt(1).getRow(1);
			assertThat(row.getCell(1).getStringCellValue()).startsWith("error · unknown-choice");
			assertThat(row.getCell(2).getStringCellValue()).contains("\"活着\" is not possible");
		}
	}

	@Test
	void aCellThatIsEmptyIsMarkedAllTheSame() throws IOException {
		ReportRow missing = new ReportRow(problem(new Problem.MissingValue(new Place("a.csv", 2L, "地区", null))),
				cells("企业", "甲"));
		ReportRow other = new ReportRow(problem(new Problem.BadRegionCode(new Place("a.csv", 3L, "地区", "33"))),
				cells("企业", "乙", "地区", "33"));
		try (XSSFWorkbook workbook = open(report(missing, other), Language.CHINESE)) {
			Row row = workbook.getSheet("a.csv").getRow(1);
			assertThat(row.getCell(4).getStringCellValue()).isEmpty();
			assertThat(colour(row.getCell(4))).isEqualTo(RED);
		}
	}

	@Test
	void linesAreInOrderAndAWholeFileComesFirst() {
		List<ReportRow> rows = List.of(at("a.csv", 9), at("b.csv", 1), at("a.csv", 2),
				new ReportRow(problem(new Problem.NotUtf8(Place.of("a.csv"))), Map.of()));
		assertThat(Report.of(entry(rows), rows).rows())
			.extracting((row) -> row.file() + ":" + row.line(), (row) -> row.problems().size())
			.containsExactly(tuple("a.csv:null", 1), tuple("a.csv:2", 1), tuple("a.csv:9", 1), tuple("b.csv:1", 1));
	}

	@Test
	void twoRecordsOfOneLineStayTwo() {
		ReportRow other = new ReportRow(BAD_STATUS.problem(), cells("产品", "连接器"));
		ReportRow unknown = new ReportRow(NO_EXCHANGE.problem(), Map.of());
		List<ReportRow> rows = List.of(BAD_STATUS, other, unknown);
		assertThat(Report.of(entry(rows), rows).rows()).extracting((row) -> row.problems().size())
			.containsExactly(2, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "\t=1", "\uFF1D1" })
	void whatLooksLikeAFormulaStaysText(String hostile) throws IOException {
		ReportRow row = new ReportRow(problem(new Problem.FormulaCell(new Place(hostile, 2L, hostile, hostile))),
				cells(hostile, hostile, "名称", "甲\u0000\u001B乙"));
		try (XSSFWorkbook workbook = open(report(row), Language.CHINESE)) {
			for (Sheet sheet : workbook) {
				sheet.forEach((one) -> one.forEach((cell) -> {
					assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
					if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(hostile)) {
						assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
					}
				}));
			}
			Row shown = workbook.getSheetAt(1).getRow(1);
			assertThat(shown.getCell(3).getStringCellValue()).isEqualTo(hostile);
			assertThat(colour(shown.getCell(4))).isEmpty();
			assertThat(shown.getCell(4).getStringCellValue()).isEqualTo("甲乙");
		}
	}

	@Test
	void everyFileHasASheetOfAValidNameOfItsOwn() throws IOException {
		List<String> files = List.of("chains/rail-transit/很长的文件夹名称/供应关系.csv", "供应关系[1]?.csv", "供应关系(1)_.csv", "A.csv",
				"a.csv", "概要 Summary", "", "'x'");
		ReportRow[] rows = files.stream().map((file) -> at(file, 2)).toArray(ReportRow[]::new);
		try (XSSFWorkbook workbook = open(report(rows), Language.CHINESE)) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(files.size() + 1);
			assertThat(workbook.getSheetAt(1).getSheetName()).endsWith("供应关系.csv").hasSizeLessThanOrEqualTo(31);
			assertThat(workbook.getSheet("a.csv (2)")).isNotNull();
		}
	}

	@Test
	void aLongReportIsCutAndSaysSo() throws IOException {
		ReportRow[] rows = IntStream.rangeClosed(1, 10_003).mapToObj((i) -> at("a.csv", i)).toArray(ReportRow[]::new);
		try (XSSFWorkbook workbook = open(report(rows), Language.CHINESE)) {
			assertThat(workbook.getSheet("a.csv").getLastRowNum()).isEqualTo(10_000);
			assertThat(rows(workbook.getSheetAt(0))).contains(List.of("只列出前 10000 行;另有 3 个问题只计数,未列出。改好后重新导入即可看到。"));
		}
	}

	@Test
	void manyFilesAndColumnsAreCutAndItSaysSo() throws IOException {
		List<ReportRow> rows = new ArrayList<>();
		Map<String, String> wide = new LinkedHashMap<>();
		IntStream.range(0, 1200).forEach((i) -> wide.put("列" + i, (i == 0) ? "x".repeat(3000) : "x"));
		rows.add(new ReportRow(at("a.csv", 1).problem(), wide));
		IntStream.range(0, 120).forEach((i) -> rows.add(at("f" + i + ".csv", 1)));
		try (XSSFWorkbook workbook = open(report(rows.toArray(ReportRow[]::new)), Language.ENGLISH)) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(101);
			assertThat(workbook.getSheet("a.csv").getRow(0).getLastCellNum()).isEqualTo((short) 1003);
			assertThat(workbook.getSheet("a.csv").getRow(1).getCell(3).getStringCellValue()).hasSize(2001)
				.endsWith("…");
			assertThat(rows(workbook.getSheetAt(0))).contains(
					List.of("Only the first 100 files have a sheet; 21 more are not listed."),
					List.of("Only the first 1000 columns of each file are listed."));
		}
	}

	@Test
	void problemsThatWereOnlyCountedAreStillOfAKind() {
		ImportCounts counts = counts(3, 0, Map.of("bad-date", 2, "missing-value", 1));
		Report report = Report.of(entry(List.of()).ended("refused", 1, "2026-11-23T08:00:01.000Z", counts, List.of()),
				List.of());
		assertThat(report.kinds()).extracting(Report.Kind::kind).containsExactly("bad-date", "missing-value");
		assertThat(report.kinds()).extracting(Report.Kind::example).containsOnlyNulls();
		assertThat(report.unlisted()).isEqualTo(3);
	}

	@Test
	void aLoadOfTheSeedIsReportedFromItsRecord() {
		Import seed = Import.ofSeed("seed-1", "refused", 1, "2026-11-23T08:00:00.000Z", "2026-11-23T08:00:01.000Z",
				counts(1, 0, Map.of("unknown-choice", 1)), List.of(BAD_STATUS.problem()));
		assertThat(Report.of(seed, List.of()).rows()).singleElement()
			.satisfies((row) -> assertThat(row.cells()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "queued", "checking", "writing", "publishing", "withdrawing", "done", "tried", "refused",
			"cancelled", "failed", "withdrawn" })
	void everyStateHasAWord(String state) throws IOException {
		for (Language language : Language.values()) {
			Report report = Report.of(entry(List.of()).in(state), List.of());
			try (XSSFWorkbook workbook = open(report, language)) {
				assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
				assertThat(String.valueOf(rows(workbook.getSheetAt(0)).get(1).get(1))).isNotBlank();
			}
		}
	}

	@Test
	void theSameReportHasTheSameBytes() throws IOException, InterruptedException {
		byte[] one = write(report(BAD_STATUS, NOT_READ), Language.CHINESE);
		Thread.sleep(2100);
		assertThat(write(report(BAD_STATUS, NOT_READ), Language.CHINESE)).isEqualTo(one);
	}

	private static ReportRow at(String file, long line) {
		return new ReportRow(problem(new Problem.BadDate(new Place(file, line, "日期", "去年"))),
				cells("名称", "甲", "日期", "去年"));
	}

	private static Map<String, String> cells(String... pairs) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			cells.put(pairs[i], pairs[i + 1]);
		}
		return cells;
	}

	private static ImportProblem problem(Problem problem) {
		return ImportProblem.of(problem);
	}

	private static Report report(ReportRow... rows) {
		return Report.of(entry(List.of(rows)), List.of(rows));
	}

	private static Import entry(List<ReportRow> rows) {
		Map<String, Integer> kinds = new TreeMap<>();
		rows.forEach((row) -> kinds.merge(row.problem().kind(), 1, Integer::sum));
		int errors = (int) rows.stream().filter((row) -> row.problem().severity().equals("error")).count();
		return new Import("import-3", "refused", 5, Import.FOREIGN, List.of("ckg"),
				List.of(new ImportFile("企业名单.xlsx", 4096, "ab12")), false, false, "2026-11-23T08:00:00.000Z",
				"2026-11-23T08:00:01.000Z", counts(errors, rows.size() - errors, kinds), null, null, List.of());
	}

	private static ImportCounts counts(int errors, int warnings, Map<String, Integer> kinds) {
		return new ImportCounts(1, 20, 19, 0, 0, 0, 0, 0, errors, warnings, 0, new TreeMap<>(kinds), new TreeMap<>(),
				new TreeMap<>());
	}

	private byte[] write(Report report, Language language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ReportWorkbook(report, (phrase) -> this.phrasebook.say(phrase, language)).write(out);
		return out.toByteArray();
	}

	private XSSFWorkbook open(Report report, Language language) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(write(report, language)));
	}

	private static String colour(Cell cell) {
		XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
		return (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND)
				? style.getFillForegroundColorColor().getARGBHex() : "";
	}

	private static List<List<Object>> rows(Sheet sheet) {
		return IntStream.rangeClosed(0, sheet.getLastRowNum())
			.mapToObj(sheet::getRow)
			.filter(Objects::nonNull)
			.map(ReportWorkbookTests::values)
			.toList();
	}

	private static List<Object> values(Row row) {
		List<Object> values = new ArrayList<>();
		row.forEach((cell) -> values.add((cell.getCellType() == CellType.NUMERIC) ? (Object) cell.getNumericCellValue()
				: cell.getStringCellValue()));
		return values;
	}

	private static List<String> texts(Row row) {
		return values(row).stream().map(String::valueOf).toList();
	}

}
