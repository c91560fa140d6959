package org.liantu.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Tables of text, as people and programs write them. */
class CsvFileTests {

	private static final String COMPANIES = """
			企业名称,证券代码,注册资本
			浙江天铁实业股份有限公司,300587.SZ,107908.88
			浙江银轮机械股份有限公司,002126.SZ,
			""";

	@TempDir
	private Path folder;

	private Brought.Reading read(String text) {
		return Brought.to(this.folder).with("公司.csv", text).read();
	}

	@Test
	void eachRowIsARecordWithItsFilledCells() {
		Brought.Reading reading = read(COMPANIES);
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.records()).extracting(FileRecord::line).containsExactly(2L, 3L);
		FileRecord first = reading.records().get(0);
		assertThat(first.file()).isEqualTo("公司.csv");
		assertThat(first.sheet()).isNull();
		assertThat(first.cells()).containsExactly(entry("企业名称", "浙江天铁实业股份有限公司"), entry("证券代码", "300587.SZ"),
				entry("注册资本", "107908.88"));
		assertThat(reading.records().get(1).cells())
			.containsExactly(entry("企业名称", "浙江银轮机械股份有限公司"), entry("证券代码", "002126.SZ"))
			.doesNotContainKey("注册资本")
			.isEqualTo(Map.of("企业名称", "浙江银轮机械股份有限公司", "证券代码", "002126.SZ"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t", "," })
	void theHeaderTellsWhatSeparatesCells(String separator) {
		Brought.Reading reading = read(COMPANIES.replace(",", separator));
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.rows()).isEqualTo(read(COMPANIES).rows()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GB18030", "GBK", "UTF-8", "UTF-16" })
	void everyUsualEncodingIsFound(String encoding) {
		byte[] bytes = COMPANIES.getBytes(Charset.forName(encoding));
		Brought.Reading reading = Brought.to(this.folder).with("公司.csv", bytes).read();
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.rows()).isEqualTo(read(COMPANIES).rows());
	}

	@Test
	void aMarkBeforeTheHeaderIsNotPartOfIt() {
		assertThat(read("\uFEFF" + COMPANIES).rows()).isEqualTo(read(COMPANIES).rows());
	}

	@Test
	void damagedUtf8IsNotTakenForAnotherEncoding() {
		byte[] bytes = COMPANIES.getBytes(StandardCharsets.UTF_8);
		bytes[COMPANIES.getBytes(StandardCharsets.UTF_8).length - 20] = (byte) 0xFF;
		Brought.Reading reading = Brought.to(this.folder).with("公司.csv", bytes).read();
		assertThat(reading.problems()).containsExactly("unknown-encoding 公司.csv:3");
		assertThat(reading.records()).isEmpty();
	}

	@Test
	void whatIsNoEncodingIsRefused() {
		byte[] bytes = "名称\n\u00FF\u00FF\u00FF\n".getBytes(Charset.forName("ISO-8859-1"));
		Brought.Reading reading = Brought.to(this.folder).with("公司.csv", bytes).read();
		assertThat(reading.problems()).singleElement().asString().startsWith("unknown-encoding 公司.csv:");
	}

	@Test
	void blanksAroundCellsMeanNothing() {
		assertThat(read("\n 名称\u3000,产品\u00A0\n\n\u3000天铁\u00A0,\" 减振垫 \"\n ,\u3000\n").rows())
			.containsExactly("4 {名称=天铁, 产品=减振垫}");
	}

	@Test
	void linesAreThoseOfAnEditor() {
		assertThat(read("名称,说明\r\n甲,\"两\r\n行\"\r\n\r\n乙,一行\r\n").rows()).containsExactly("2 {名称=甲, 说明=两\r\n行}",
				"5 {名称=乙, 说明=一行}");
	}

	@Test
	void aRowOfAnotherLengthIsLeftOut() {
		Brought.Reading reading = read("名称,产品\n甲,垫,片\n乙\n丙,板,,\n丁,钢,\n");
		assertThat(reading.problems()).containsExactly("malformed-row 公司.csv:2", "malformed-row 公司.csv:3");
		assertThat(reading.rows()).containsExactly("4 {名称=丙, 产品=板}", "5 {名称=丁, 产品=钢}");
	}

	@Test
	void aColumnThatIsThereTwiceIsReadOnce() {
		Brought.Reading reading = read("名称,产品,名称\n甲,垫,乙\n");
		assertThat(reading.problems()).containsExactly("duplicate-column 公司.csv:1 名称");
		assertThat(reading.rows()).containsExactly("2 {名称=甲, 产品=垫}");
	}

	@Test
	void cellsUnderNoNameAreToldOnce() {
		Brought.Reading reading = read(",名称,\u3000,产品\n0,甲,,垫\n1,乙,备注,板\n");
		assertThat(reading.problems()).containsExactly("unnamed-column 公司.csv:2  1", "unnamed-column 公司.csv:3  3");
		assertThat(reading.found().errors()).isZero();
		assertThat(reading.rows()).containsExactly("2 {名称=甲, 产品=垫}", "3 {名称=乙, 产品=板}");
	}

	@Test
	void textBehindAQuoteIsNotGuessedAt() {
		Brought.Reading reading = read("名称,产品\n甲,\"垫\"片\n乙,\"板\"\"材\"\n");
		assertThat(reading.problems()).containsExactly("broken-quote 公司.csv:2");
		assertThat(reading.rows()).containsExactly("3 {名称=乙, 产品=板\"材}");
	}

	@Test
	void aQuoteThatIsNeverClosedIsToldWhereItOpens() {
		Brought.Reading reading = read("名称,产品\n甲,垫\n乙,\"板\n丙,钢\n" + "丁,铁\n".repeat(10));
		assertThat(reading.problems()).containsExactly("broken-quote 公司.csv:3");
		assertThat(reading.rows()).containsExactly("2 {名称=甲, 产品=垫}");
		reading = read("名称,产品\n甲,垫\n乙,\"板\n丙,钢\n" + "丁,铁\n".repeat(100_000));
		assertThat(reading.problems()).containsExactly("broken-quote 公司.csv:3");
	}

	@Test
	void aTableWithoutAnythingHasNoHeader() {
		assertThat(read(",,\n , \n").problems()).containsExactly("missing-header 公司.csv");
		assertThat(read("名称|产品\n甲|垫\n").problems()).containsExactly("wrong-separator 公司.csv:1  名称|产品");
	}

	@Test
	void nullBytesAreNoText() {
		assertThat(read("名称\n甲\n乙\u0000\n").problems()).containsExactly("binary-file 公司.csv:3");
	}

	@Test
	void otherControlCharactersArePassedOn() {
		assertThat(read("名称\n甲\u0007乙\n").rows()).containsExactly("2 {名称=甲\u0007乙}");
	}

	@Test
	void aCellThatIsTooLongIsLeftOutWithItsRow() {
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("公司.csv", "名称,产品\n甲," + "垫".repeat(1001) + "\n乙,板\n")
			.read();
		assertThat(reading.problems()).containsExactly("too-long-cell 公司.csv:2 产品");
		assertThat(reading.rows()).containsExactly("3 {名称=乙, 产品=板}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "名称,产品\n甲,", "名称,产品\n甲,\"" })
	void aCellOfManyMegabytesNeedsLittleMemory(String before) {
		Path file = Brought.large(this.folder, before, 'x', 16, "\n乙,板\n");
		Brought brought = Brought.to(this.folder).with("公司.csv", file);
		assertThat(brought.read().problems()).containsExactly("too-long-cell 公司.csv:2");
		assertThat(Brought.allocated(brought::read)).isLessThan(4L << 20);
	}

	@Test
	void millionsOfColumnsNeedLittleMemory() {
		Path header = Brought.large(this.folder, "名称", ',', 8, "产品\n");
		Path row = Brought.large(this.folder, "名称,产品\n甲", ',', 8, "垫\n乙,板\n");
		Brought brought = Brought.to(this.folder).with("表头.csv", header).with("行.csv", row);
		Brought.Reading reading = brought.read();
		assertThat(reading.problems()).containsExactly("malformed-row 行.csv:2", "too-many-columns 表头.csv:1");
		assertThat(reading.rows()).containsExactly("3 {名称=乙, 产品=板}");
		assertThat(Brought.allocated(brought::read)).isLessThan(4L << 20);
	}

	@Test
	void tooManyRecordsEndTheReading() {
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("公司.csv", "名称\n" + "甲\n".repeat(2000))
			.read();
		assertThat(reading.records()).hasSize(1000);
		assertThat(reading.problems()).containsExactly("too-many-records 公司.csv:1002");
	}

	@Test
	void tooManyProblemsEndTheReading() {
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("公司.csv", "名称\n" + "甲,乙\n".repeat(2000))
			.read();
		assertThat(reading.found().counts()).containsEntry("malformed-row", 20).containsEntry("too-many-problems", 1);
	}

}
