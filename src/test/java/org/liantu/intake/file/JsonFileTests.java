package org.liantu.intake.file;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A single JSON document, with its records somewhere in it. */
class JsonFileTests {

	private static final String TABLE = """
			{
			  "data": {
			    "items": [["600000.SH", "浦发银行", 1.50], ["000001.SZ", "平安银行", null]],
			    "fields": ["ts_code", "name", "amount"]
			  },
			  "count": 2
			}
			""";

	@TempDir
	private Path folder;

	private Brought.Reading read(String text, Shape shape) {
		return Brought.to(this.folder).with("板块.json", text).read(shape);
	}

	private Brought.Reading read(String text) {
		return read(text, Shape.USUAL);
	}

	@Test
	void eachElementOfAnArrayIsARecord() {
		Brought.Reading reading = read("[{\"name\":\"甲\"},\n{\"name\":\"乙\",\"ups\":{\"磷肥\":4}}]");
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.files()).extracting(ForeignFile::format).containsExactly(Format.JSON_ARRAY);
		assertThat(reading.rows()).containsExactly("1 {name=甲}", "2 {name=乙, ups.磷肥=4}");
	}

	@Test
	void aPointerLeadsToTheRecords() {
		String text = "{\"code\":0,\"pages\":[{\"list\":[{\"name\":\"甲\"}]},{\"list\":[{\"name\":\"乙\"}]}]}";
		assertThat(read(text, new Shape(null, "/pages/1/list", null)).rows()).containsExactly("1 {name=乙}");
		assertThat(read(text, new Shape(null, "/pages/2/list", null)).problems())
			.containsExactly("no-array-at-pointer 板块.json  /pages/2/list");
		assertThat(read(text, new Shape(null, "/code", null)).problems())
			.containsExactly("no-array-at-pointer 板块.json  /code");
		assertThat(read(text, new Shape(null, "code", null)).problems())
			.containsExactly("no-array-at-pointer 板块.json  code");
	}

	@Test
	void columnNamesMayStandBehindTheRecords() {
		Brought.Reading reading = read(TABLE, new Shape(null, "/data/items", "/data/fields"));
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.rows()).containsExactly("1 {ts_code=600000.SH, name=浦发银行, amount=1.5}",
				"2 {ts_code=000001.SZ, name=平安银行}");
	}

	@Test
	void arraysMustFitTheirNames() {
		Brought.Reading reading = read("{\"f\":[\"a\",\"b\"],\"i\":[[1],[1,2,3],{\"a\":1},[1,2]]}",
				new Shape(null, "/i", "/f"));
		assertThat(reading.problems()).containsExactly("malformed-row 板块.json:1", "malformed-row 板块.json:2",
				"not-a-record 板块.json:3");
		assertThat(reading.rows()).containsExactly("4 {a=1, b=2}");
		assertThat(read("{\"f\":[\"a\",\"a\"],\"i\":[]}", new Shape(null, "/i", "/f")).problems())
			.containsExactly("duplicate-column 板块.json a");
		assertThat(read("{\"f\":{},\"i\":[]}", new Shape(null, "/i", "/f")).problems())
			.containsExactly("no-array-at-pointer 板块.json  /f");
	}

	@Test
	void anObjectAloneIsTheOnlyRecord() {
		assertThat(read("{\n\"name\": \"甲\",\n\"codes\": [1, 2]\n}").rows()).containsExactly("1 {name=甲, codes=1;2}");
	}

	@Test
	void whatIsNoRecordIsAProblem() {
		Brought.Reading reading = read("[{\"name\":\"甲\"},null,3,[1],{\"name\":\"乙\"}]");
		assertThat(reading.problems()).containsExactly("not-a-record 板块.json:2", "not-a-record 板块.json:3",
				"not-a-record 板块.json:4");
		assertThat(reading.rows()).containsExactly("1 {name=甲}", "5 {name=乙}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"name\":\"甲\"},{\"name\":\"乙", "[{\"name\":\"甲\"}", "[{\"name\":\"甲\"}}",
			"[{\"name\":\"甲\"}] [", "[{\"name\":\"甲\"}] ]", "[{\"name\":\"甲\"},{\"name\":\"乙\u0001\"}]" })
	void recordsBeforeTheDamageAreRead(String text) {
		Brought.Reading reading = read(text);
		assertThat(reading.rows()).containsExactly("1 {name=甲}");
		assertThat(reading.problems()).singleElement().asString().startsWith("broken-json 板块.json");
	}

	@Test
	void aBrokenDocumentSaysWhereInTheText() {
		Brought.Reading reading = read("[\n{\"name\":\"甲\"},\n{\"name\":乙}]");
		assertThat(reading.found().list()).singleElement()
			.satisfies((problem) -> assertThat(problem.text().args()).contains("3"));
	}

	@Test
	void deepNestingIsRefusedWithoutAStack() {
		assertThat(read("[".repeat(1_000_000)).problems()).containsExactly("too-deep-json 板块.json:1");
		Brought.Reading reading = read("[{\"a\":" + "{\"a\":".repeat(100) + "1" + "}".repeat(100) + "},{\"a\":1}]");
		assertThat(reading.problems()).containsExactly("too-deep-json 板块.json:1");
		assertThat(reading.rows()).containsExactly("2 {a=1}");
		assertThat(read("{\"i\":" + "[".repeat(200_000), new Shape(null, "/x", null)).problems())
			.containsExactly("too-deep-json 板块.json:1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"name\":\"", "[{\"name\":1", "[{\"" })
	void aCellOfManyMegabytesNeedsLittleMemory(String before) {
		Path file = Brought.large(this.folder, before, '1', 16, "\"}]");
		Brought brought = Brought.to(this.folder).with("板块.json", file);
		assertThat(brought.read().problems()).containsExactly("too-long-cell 板块.json:1");
		assertThat(Brought.allocated(brought::read)).isLessThan(8L << 20);
	}

	@Test
	void tooManyRecordsEndTheReading() {
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("板块.json", "[" + "{\"a\":1},".repeat(2000) + "{\"a\":1}]")
			.read();
		assertThat(reading.records()).hasSize(1000);
		assertThat(reading.problems()).containsExactly("too-many-records 板块.json:1001");
	}

}
