package org.liantu.intake.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks: what people keep in them, and what strangers hide in them. */
class XlsxFileTests {

	private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

	@TempDir
	private Path folder;

	private Brought.Reading read(byte[] workbook) {
		return Brought.to(this.folder).with("公司.xlsx", workbook).read();
	}

	private Brought.Reading read(Map<String, Object> parts) {
		return read(Workbooks.zip(parts));
	}

	private static byte[] companies() {
		return Workbooks.of((workbook) -> {
			Sheet sheet = workbook.createSheet("企业");
			Workbooks.row(sheet, 2, "企业名称", "成立日", "员工", "上市", "占比");
			Workbooks.row(sheet, 3, " 天铁实业\u3000", LocalDate.of(2003, 12, 26), 2456, true, 0.1 + 0.2);
			Workbooks.row(sheet, 5, "银轮股份", null, 1.0e11, false);
			sheet = workbook.createSheet("产品");
			Workbooks.row(sheet, 1, "产品");
			Workbooks.row(sheet, 2, "减振垫");
			workbook.createSheet("Sheet3");
		});
	}

	@Test
	void eachRowOfEachSheetIsARecord() {
		Brought.Reading reading = read(companies());
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.files().get(0).sheets()).containsExactly("企业", "产品", "Sheet3");
		assertThat(reading.records()).extracting(FileRecord::sheet).containsExactly("企业", "企业", "产品");
		assertThat(reading.rows()).containsExactly("3 {企业名称=天铁实业, 成立日=2003-12-26, 员工=2456, 上市=true, 占比=0.3}",
				"5 {企业名称=银轮股份, 员工=100000000000, 上市=false}", "2 {产品=减振垫}");
	}

	@Test
	void aSheetCanBeChosen() {
		Brought brought = Brought.to(this.folder).with("公司.xlsx", companies());
		assertThat(brought.read(new Shape("产品", null, null)).rows()).containsExactly("2 {产品=减振垫}");
		assertThat(brought.read(new Shape("Sheet3", null, null)).problems()).containsExactly("missing-header 公司.xlsx");
		assertThat(brought.read(new Shape("商品", null, null)).problems()).containsExactly("unknown-sheet 公司.xlsx  商品");
	}

	@Test
	void aFormulaIsAProblemAndItsResultIsNotTaken() {
		Brought.Reading reading = read(Workbooks.of((workbook) -> {
			Sheet sheet = workbook.createSheet();
			Workbooks.row(sheet, 1, "名称", "金额");
			Workbooks.row(sheet, 2, "甲", "=1+2");
			Workbooks.row(sheet, 3, "乙", 3);
			sheet.getRow(2).createCell(1).setCellErrorValue(FormulaError.REF.getCode());
		}));
		assertThat(reading.problems()).containsExactly("formula-cell 公司.xlsx:2 金额 =1+2",
				"error-cell 公司.xlsx:3 金额 #REF!");
		assertThat(reading.rows()).containsExactly("2 {名称=甲}", "3 {名称=乙}");
	}

	@Test
	void theHeaderIsLookedAtAsInOtherTables() {
		Brought.Reading reading = read(Workbooks.of((workbook) -> {
			Sheet sheet = workbook.createSheet();
			Workbooks.row(sheet, 1, "名称", null, "名称");
			Workbooks.row(sheet, 2, "甲", "备注", "乙", "旁注");
			Workbooks.row(sheet, 3, "丙", "备注", "丁", "旁注");
		}));
		assertThat(reading.problems()).containsExactly("duplicate-column 公司.xlsx:1 名称", "unnamed-column 公司.xlsx:2  2",
				"unnamed-column 公司.xlsx:2  4");
		assertThat(reading.rows()).containsExactly("2 {名称=甲}", "3 {名称=丙}");
	}

	@Test
	void whatOtherProgramsWriteIsRead() {
		Brought.Reading reading = read(Workbooks.parts(HEADER + "<row><c t=\"s\"><v>1</v></c></row>"
				+ "<row r=\"9\"><c t=\"inlineStr\"><is><t>银轮</t></is></c></row>"
				+ "<row><c r=\"A10\" t=\"str\"><v>a_x000D_b</v></c></row>" + "<row><c s=\"1\"><v>45000</v></c></row>"
				+ "<row><c s=\"2\"><v>45000.75</v></c></row><row><c t=\"d\"><v>2024-03-01T00:00:00</v></c></row>"
				+ "<row><c><v>9.1330100000000013E+17</v></c></row><row><c><v>-0</v></c></row>"
				+ "<row><c t=\"inlineStr\"><is><t><![CDATA[<铁>]]></t></is></c></row><!-- a < b -->"));
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.rows()).containsExactly("2 {名称=天铁实业}", "9 {名称=银轮}", "10 {名称=a\rb}", "11 {名称=2023-03-15}",
				"12 {名称=2023-03-15}", "13 {名称=2024-03-01}", "14 {名称=913301000000000000}", "15 {名称=0}", "16 {名称=<铁>}");
	}

	@Test
	void aDayBefore1904CountsOtherwise() {
		Map<String, Object> parts = Workbooks.parts(HEADER + "<row><c s=\"1\"><v>43538</v></c></row>");
		parts.put("xl/workbook.xml",
				((String) parts.get("xl/workbook.xml")).replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
		assertThat(read(parts).rows()).containsExactly("2 {名称=2023-03-15}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
			"xl/_rels/workbook.xml.rels", "_rels/.rels" })
	void entitiesAreNeverResolved(String part) throws IOException {
		Path secret = this.folder.resolve("secret.txt");
		Files.writeString(secret, "不可外传");
		for (String doctype : new String[] { "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
				"<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
				"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" }) {
			Map<String, Object> parts = Workbooks.parts(HEADER + "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>");
			parts.put(part, doctype + ((String) parts.get(part)).replace("<t>甲", "<t>&e;").replace("<t>名称", "<t>&e;"));
			Brought.Reading reading = read(parts);
			assertThat(reading.problems()).containsExactly("doctype-in-workbook 公司.xlsx");
			assertThat(reading.records()).isEmpty();
		}
	}

	@Test
	void anUnknownEntityIsNoText() {
		Brought.Reading reading = read(
				Workbooks.parts(HEADER + "<row><c t=\"inlineStr\"><is><t>甲&e;</t></is></c></row>"));
		assertThat(reading.problems()).singleElement().asString().endsWith(" 公司.xlsx");
		assertThat(reading.records()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<c t=\"inlineStr\"><is><t>", "<c t=\"", "<!--", "<c t=\"inlineStr\"><is><t><![CDATA[",
			"<?x ", "<", "<c><f>" })
	void aCellOfManyMegabytesNeedsLittleMemory(String before) {
		byte[] workbook = Workbooks.zip(Workbooks.parts(HEADER + "<row>" + before + "x".repeat(8 << 20)));
		Brought brought = Brought.to(this.folder)
			.within(new Limits(1 << 30, 1 << 30, 100, 10_000, 64 * 1024, 100, 1000, 1 << 20, 64, 1 << 20, 100))
			.with("公司.xlsx", workbook);
		assertThat(brought.read().problems()).singleElement()
			.asString()
			// The parser itself refuses a name of that length.
			.matches("(too-long-cell|damaged-file) 公司.xlsx.*");
		assertThat(Brought.allocated(brought::read)).isLessThan(6L << 20);
	}

	@Test
	void aBombIsRefused() {
		Map<String, Object> parts = Workbooks.parts(HEADER + "<row><c><v>1</v></c></row>".repeat(300_000));
		Brought.Reading reading = read(parts);
		assertThat(reading.problems()).containsExactly("archive-bomb 公司.xlsx");
		parts = Workbooks.parts(HEADER);
		parts.put("xl/workbook.xml", "<workbook>" + "<x/>".repeat(1_000_000) + "</workbook>");
		assertThat(read(parts).problems()).containsExactly("archive-bomb 公司.xlsx");
	}

	@Test
	void wideRowsAndDeepElementsAreRefused() {
		Brought.Reading reading = read(
				Workbooks.parts(HEADER + "<row><c r=\"XFD2\" t=\"inlineStr\"><is><t>远</t></is></c>"
						+ "<c t=\"inlineStr\"><is><t>更远</t></is></c></row><row><c><v>1</v></c></row>"));
		assertThat(reading.problems()).containsExactly("too-many-columns 公司.xlsx:2");
		assertThat(reading.rows()).containsExactly("3 {名称=1}");
		assertThat(read(Workbooks.parts(HEADER + "<row>" + "<c>".repeat(10_000))).problems())
			.containsExactly("damaged-file 公司.xlsx");
	}

	@Test
	void textsThatSheetsShareAreBounded() {
		Map<String, Object> parts = Workbooks.parts(HEADER);
		StringBuilder texts = new StringBuilder("<sst>");
		for (int i = 0; i < 20_000; i++) {
			texts.append("<si><t>").append(Integer.toHexString(i * 31)).append("</t></si>");
		}
		parts.put("xl/sharedStrings.xml", texts + "</sst>");
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("公司.xlsx", Workbooks.zip(parts))
			.read();
		assertThat(reading.problems()).containsExactly("too-much-text 公司.xlsx");
	}

	@Test
	void damagedPartsAreTold() {
		assertThat(read(Workbooks.parts(HEADER + "<row><c t=\"s\"><v>7</v></c></row>")).problems())
			.containsExactly("damaged-file 公司.xlsx:2");
		assertThat(read(Workbooks.parts(HEADER + "<row></c></row>")).problems())
			.containsExactly("damaged-file 公司.xlsx");
		Map<String, Object> parts = Workbooks.parts(HEADER);
		parts.remove("xl/worksheets/sheet1.xml");
		assertThat(read(parts).problems()).containsExactly("damaged-file 公司.xlsx");
		parts = Workbooks.parts(HEADER);
		parts.put("xl/worksheets/sheet1.xml",
				"<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>".getBytes(StandardCharsets.UTF_16));
		assertThat(read(parts).problems()).containsExactly("damaged-file 公司.xlsx");
		byte[] cut = companies();
		assertThat(read(Arrays.copyOf(cut, cut.length / 2)).problems()).containsExactly("damaged-file 公司.xlsx");
	}

	@Test
	void partsAreNeverTakenFromTheDisk() {
		Map<String, Object> parts = Workbooks.parts(HEADER);
		parts.put("xl/_rels/workbook.xml.rels", ((String) parts.get("xl/_rels/workbook.xml.rels"))
			.replace("worksheets/sheet1.xml", "../../../../etc/hostname"));
		assertThat(read(parts).problems()).containsExactly("damaged-file 公司.xlsx");
	}

	@Test
	void whatIsNoWorkbookOfTodayIsToldApart() throws Exception {
		assertThat(read(Brought.zip("公司.csv", "名称\n")).problems()).singleElement()
			.asString()
			.isEqualTo("damaged-file 公司.xlsx");
		try (POIFSFileSystem old = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			old.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
			old.writeFilesystem(bytes);
			assertThat(read(bytes.toByteArray()).problems()).containsExactly("old-workbook 公司.xlsx");
			assertThat(Brought.to(this.folder).with("公司.xls", bytes.toByteArray()).read().problems())
				.containsExactly("old-workbook 公司.xls");
		}
		try (POIFSFileSystem locked = new POIFSFileSystem();
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
			encryptor.confirmPassword("tiantai");
			try (var out = encryptor.getDataStream(locked)) {
				out.write(companies());
			}
			locked.writeFilesystem(bytes);
			assertThat(read(bytes.toByteArray()).problems()).containsExactly("encrypted-file 公司.xlsx");
		}
	}

}
