package org.liantu.intake.file;

import java.nio.charset.Charset;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A JSON object on each line. */
class JsonLinesFileTests {

	private static final String PRODUCTS = """
			{"from_entity":"减振垫","to_entity":"轨道","rel":"上游材料"}
			{"from_entity":"钢轨","to_entity":"轨道","rel":"上游材料"}
			""";

	@TempDir
	private Path folder;

	private Brought.Reading read(String text) {
		return Brought.to(this.folder).with("产品.jsonl", text).read();
	}

	@Test
	void eachLineIsARecord() {
		Brought.Reading reading = read(PRODUCTS);
		assertThat(reading.problems()).isEmpty();
		assertThat(reading.files()).extracting(ForeignFile::format).containsExactly(Format.JSON_LINES);
		assertThat(reading.rows()).containsExactly("1 {from_entity=减振垫, to_entity=轨道, rel=上游材料}",
				"2 {from_entity=钢轨, to_entity=轨道, rel=上游材料}");
	}

	@Test
	void linesInAFileCalledJsonAreFoundToo() {
		Brought.Reading reading = Brought.to(this.folder).with("company.json", PRODUCTS).read();
		assertThat(reading.files()).extracting(ForeignFile::format).containsExactly(Format.JSON_LINES);
		assertThat(reading.records()).hasSize(2);
		// Also where the first line is broken.
		reading = Brought.to(this.folder).with("company.json", "{\"name\":\"甲\"\n" + PRODUCTS).read();
		assertThat(reading.problems()).containsExactly("broken-json company.json:1");
		assertThat(reading.records()).hasSize(2);
	}

	@Test
	void theLastLineNeedsNoEnd() {
		assertThat(read("\uFEFF{\"name\":\"甲\"}\r\n\r\n{\"name\":\"乙\"}").rows()).containsExactly("1 {name=甲}",
				"3 {name=乙}");
	}

	@Test
	void otherEncodingsAreFound() {
		byte[] bytes = PRODUCTS.getBytes(Charset.forName("GBK"));
		assertThat(Brought.to(this.folder).with("产品.jsonl", bytes).read().rows()).isEqualTo(read(PRODUCTS).rows());
	}

	@Test
	void recordsMayDiffer() {
		assertThat(read("""
				{"name":"甲","code":null,"ups":{"磷肥":4,"硫":2}}
				{"name":"乙","code":"600000","ups":{}}
				{"code":"600001"}
				{"name":"丙","code":" ","tags":["a", null, "b"],"open":true,"people":[{"name":"张"},{"name":"王"}]}
				{}
				""").rows()).containsExactly("1 {name=甲, ups.磷肥=4, ups.硫=2}", "2 {name=乙, code=600000}",
				"3 {code=600001}", "4 {name=丙, tags=a;b, open=true, people.0.name=张, people.1.name=王}");
	}

	@Test
	void numbersBecomePlainText() {
		assertThat(read("{\"a\":1.0,\"b\":1e3,\"c\":-0.50,\"d\":12345678901234567890,\"e\":0.0,\"f\":1.5E-7}").rows())
			.containsExactly("1 {a=1, b=1000, c=-0.5, d=12345678901234567890, e=0, f=0.00000015}");
	}

	@Test
	void aNumberThatWouldFillTheMemoryIsRefused() {
		Brought.Reading reading = read(
				"{\"a\":1e999999999}\n{\"a\":1e-999999999}\n{\"a\":1e99999999999999}\n{\"a\":1}\n");
		assertThat(reading.problems()).containsExactly("bad-number 产品.jsonl:1 a 1e999999999",
				"bad-number 产品.jsonl:2 a 1e-999999999", "bad-number 产品.jsonl:3 a 1e99999999999999");
		assertThat(reading.rows()).containsExactly("4 {a=1}");
	}

	@Test
	void behindABrokenLineTheNextOneIsRead() {
		Brought.Reading reading = read("""
				{"name":"甲"}
				{"name":"乙
				{"name":"丙"} {"name":"丁"}
				["戊"]
				{"name":NaN}
				{"name":"己"}
				""");
		assertThat(reading.problems()).containsExactly("broken-json 产品.jsonl:2", "broken-json 产品.jsonl:3",
				"not-a-record 产品.jsonl:4", "broken-json 产品.jsonl:5");
		assertThat(reading.rows()).containsExactly("1 {name=甲}", "6 {name=己}");
	}

	@Test
	void aNameThatIsThereTwiceIsAProblem() {
		Brought.Reading reading = read(
				"{\"name\":\"甲\",\"name\":\"乙\"}\n{\"a.b\":1,\"a\":{\"b\":2}}\n{\"name\":\"丙\"}\n");
		assertThat(reading.problems()).containsExactly("duplicate-column 产品.jsonl:1 name",
				"duplicate-column 产品.jsonl:2 a.b");
		assertThat(reading.rows()).containsExactly("3 {name=丙}");
	}

	@Test
	void whatIsTooDeepIsRefused() {
		Brought.Reading reading = read("{\"a\":".repeat(80) + "1" + "}".repeat(80) + "\n" + "{\"a\":".repeat(50_000)
				+ "\n" + "{\"a\":" + "[".repeat(50_000) + "\n{\"name\":\"甲\"}\n");
		assertThat(reading.problems()).containsExactly("too-deep-json 产品.jsonl:1", "too-deep-json 产品.jsonl:2",
				"too-deep-json 产品.jsonl:3");
		assertThat(reading.rows()).containsExactly("4 {name=甲}");
	}

	@Test
	void whatIsTooLongIsRefused() {
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("产品.jsonl",
					"{\"name\":\"" + "长".repeat(1001) + "\"}\n{\"name\":\"" + "长".repeat(9000) + "\"}\n{\"name\":["
							+ "\"长\",".repeat(1000) + "1]}\n{\"name\":\"" + "x".repeat(70_000)
							+ "\"}\n{\"name\":\"甲\"}\n")
			.read();
		assertThat(reading.problems()).containsExactly("too-long-cell 产品.jsonl:1 name", "too-long-cell 产品.jsonl:2",
				"too-long-cell 产品.jsonl:3 name", "too-long-record 产品.jsonl:4");
		assertThat(reading.rows()).containsExactly("5 {name=甲}");
	}

	@Test
	void aLineOfManyMegabytesNeedsLittleMemory() {
		Path file = Brought.large(this.folder, "{\"name\":\"", 'x', 32, "\"}\n{\"name\":\"甲\"}\n");
		Brought brought = Brought.to(this.folder).with("产品.jsonl", file);
		Brought.Reading reading = brought.read();
		assertThat(reading.problems()).containsExactly("too-long-record 产品.jsonl:1");
		assertThat(reading.rows()).containsExactly("2 {name=甲}");
		assertThat(Brought.allocated(brought::read)).isLessThan(20L << 20);
	}

	@Test
	void aRecordOfTooManyColumnsIsRefused() {
		StringBuilder wide = new StringBuilder("{\"n\":0");
		for (int i = 0; i < 3000; i++) {
			wide.append(",\"c").append(i).append("\":").append(i);
		}
		Brought.Reading reading = read(wide + "}\n{\"name\":\"甲\"}\n");
		assertThat(reading.problems()).containsExactly("too-many-columns 产品.jsonl:1");
		assertThat(reading.rows()).containsExactly("2 {name=甲}");
	}

}
