package org.liantu.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.StaticMessageSource;

import org.liantu.model.Name;
import org.liantu.model.Phrase;
import org.liantu.web.Attachment;
import org.liantu.web.Format;
import org.liantu.web.Language;
import org.liantu.web.Phrasebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TablesTests {

	private static final Table FIRMS = table(
			Arrays.asList(new Name("甲公司", "Jia"), 3, new BigDecimal("71.20"), LocalDate.of(2026, 11, 23), true,
					Phrase.of("yes"), List.of("x", new Name("乙", null))),
			Arrays.asList("a,\"b\"\nc", -5, -0.25, null, false, "", List.of()));

	@Test
	void aCsvIsReadBackAsItWas() throws IOException {
		byte[] file = write(new CsvTables(), FIRMS, Language.CHINESE);
		assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text).endsWith("\r\n");
		List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
		assertThat(rows).extracting(CsvRecord::getFields)
			.containsExactly(List.of("列0", "列1", "列2", "列3", "列4", "列5", "列6"),
					List.of("甲公司", "3", "71.20", "2026-11-23", "true", "是", "x\uFF1B乙"),
					List.of("a,\"b\"\nc", "-5", "-0.25", "", "false", "", ""));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "@x", "=HYPERLINK(\"x\")" })
	void aTextThatLooksLikeAFormulaStaysText(String text) throws IOException {
		String csv = new String(write(new CsvTables(), single(text), Language.CHINESE), StandardCharsets.UTF_8);
		List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList();
		assertThat(rows.get(1).getField(0)).isEqualTo("'" + text);
		try (XSSFWorkbook workbook = open(write(new XlsxTables(), single(text), Language.CHINESE))) {
			Cell cell = workbook.getSheetAt(0).getRow(1).getCell(0);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void aWorkbookHasTypedCellsAFrozenHeadingAndAFilter() throws IOException {
		try (XSSFWorkbook workbook = open(write(new XlsxTables(), FIRMS, Language.ENGLISH))) {
			XSSFSheet sheet = workbook.getSheet("Firms");
			assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("Column 6");
			assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Jia");
			assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3);
			assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(71.2);
			assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(3))).isTrue();
			assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-11-23T00:00:00");
			assertThat(sheet.getRow(1).getCell(4).getBooleanCellValue()).isTrue();
			assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("yes");
			assertThat(sheet.getRow(2).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
			assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:G3");
			assertThat(sheet.getColumnWidth(0)).isBetween(8 * 256, 61 * 256);
		}
	}

	@Test
	void theSameTableHasTheSameBytes() throws IOException, InterruptedException {
		byte[] one = write(new XlsxTables(), FIRMS, Language.CHINESE);
		Thread.sleep(2100);
		assertThat(write(new XlsxTables(), FIRMS, Language.CHINESE)).isEqualTo(one);
	}

	@Test
	void whatNoCellCanHoldIsLeftOutOrCut() throws IOException {
		try (XSSFWorkbook workbook = open(
				write(new XlsxTables(), single("a\u0000b\u001Bc" + "x".repeat(40_000)), Language.CHINESE))) {
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).startsWith("abcxx")
				.hasSize(32_767);
		}
	}

	@Test
	void aRowThatDoesNotFitIsRefused() {
		Table table = new Table("x", Phrase.of("title"), List.of(Phrase.of("c0")), List.of(List.of("a", "b")));
		assertThatIllegalStateException().isThrownBy(() -> write(new CsvTables(), table, Language.CHINESE));
		Table endless = new Table("x", Phrase.of("title"), List.of(Phrase.of("c0")),
				Collections.nCopies(Table.MOST_ROWS + 1, List.of("a")));
		assertThatIllegalStateException().isThrownBy(() -> write(new CsvTables(), endless, Language.CHINESE));
	}

	@Test
	void theFileIsNamedInChineseAndInPlainLetters() {
		assertThat(Attachment.header("targets-rail-transit", "目标 企业/\"x\"", Format.XLSX))
			.isEqualTo("attachment; filename=\"targets-rail-transit.xlsx\"; "
					+ "filename*=UTF-8''%E7%9B%AE%E6%A0%87%20%E4%BC%81%E4%B8%9A__x_.xlsx");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Table("../x", Phrase.of("title"), List.of(), List.of()));
	}

	private static Table single(String text) {
		return new Table("x", Phrase.of("title"), List.of(Phrase.of("c0")), List.of(List.of(text)));
	}

	private static Table table(List<@Nullable Object> one, List<@Nullable Object> other) {
		List<Phrase> columns = IntStream.range(0, 7).mapToObj((i) -> Phrase.of("c" + i)).toList();
		return new Table("firms", Phrase.of("title"), columns, List.of(one, other));
	}

	private static byte[] write(TableWriter writer, Table table, Language language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(table, new Cells(Phrasebooks.of(messages()), language), out);
		return out.toByteArray();
	}

	private static StaticMessageSource messages() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("title", Language.CHINESE.locale(), "企业");
		messages.addMessage("title", Language.ENGLISH.locale(), "Firms");
		messages.addMessage("yes", Language.CHINESE.locale(), "是");
		messages.addMessage("yes", Language.ENGLISH.locale(), "yes");
		for (int i = 0; i < 7; i++) {
			messages.addMessage("c" + i, Language.CHINESE.locale(), "列" + i);
			messages.addMessage("c" + i, Language.ENGLISH.locale(), "Column " + i);
		}
		return messages;
	}

	private static XSSFWorkbook open(byte[] file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file));
	}

}
