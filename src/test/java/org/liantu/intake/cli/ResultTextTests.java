package org.liantu.intake.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liantu.intake.log.Import;
import org.liantu.web.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What the command says in the end. */
class ResultTextTests {

	@Test
	void anImportThatIsDoneSaysWhatItChanged() {
		assertThat(lines(Examples.done(), Language.CHINESE)).containsExactly("导入 import-7:已完成(版本 1234)",
				"记录 12,345 行,无误 12,345 行,来自 2 个文件", "陈述 40,000 条,新增 39,000 条", "新增或改变:Company 2、SUPPLIES 1",
				"消失:MAKES 1", "待人工判断:4 项");
		assertThat(lines(Examples.done(), Language.ENGLISH)).containsExactly("Import import-7: done (revision 1234)",
				"12,345 rows, 12,345 of them valid, from 2 files", "40,000 statements, 39,000 of them new",
				"New or changed: Company 2, SUPPLIES 1", "Gone: MAKES 1", "To be decided by somebody: 4");
	}

	@Test
	void aRefusedOneSaysWhatIsWrongMostFrequentFirstWithAnExampleEach() {
		assertThat(lines(Examples.refused(), Language.CHINESE)).containsExactly("导入 import-7:被拒绝,未写入(版本 1234)",
				"记录 3 行,无误 1 行,来自 1 个文件", "陈述 0 条,新增 0 条", "问题:3 个错误,0 个提醒", "  bad-date × 2 错误",
				"    companies.csv:3 · as_of · “去年”", "    列“as_of”的“去年”不是日期;请写成 YYYY-MM-DD,例如 2024-03-31。",
				"  unknown-column × 1 错误", "    companies.csv:1 · 电话", "    没有名为“电话”的列。是否想写:status?");
		assertThat(lines(Examples.refused(), Language.ENGLISH))
			.contains("  bad-date × 2 error", "    companies.csv:3 · as_of · \"去年\"")
			.anyMatch((line) -> line.contains("Did you mean: status?"));
	}

	@ParameterizedTest
	@CsvSource({ "done,0", "refused,1", "cancelled,4", "failed,4", "withdrawn,4" })
	void theStateSaysHowTheCommandEnds(String state, int code) {
		assertThat(Exit.of(Examples.in(state)).code()).isEqualTo(code);
	}

	@Test
	void aDryRunEndsWellOnlyWithoutErrors() {
		assertThat(Exit.of(Examples.tried(0)).code()).isZero();
		assertThat(Exit.of(Examples.tried(2)).code()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "400,2", "413,1", "503,3", "409,4", "500,4" })
	void soDoesARefusalOverHttp(int status, int code) {
		assertThat(Exit.ofStatus(status).code()).isEqualTo(code);
	}

	private static List<String> lines(Import ended, Language language) {
		return new ResultText(new Sentences(language)).of(ended).lines().map(String::stripTrailing).toList();
	}

}
