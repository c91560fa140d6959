package org.liantu.intake.cli;

import org.junit.jupiter.api.Test;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.Progress;
import org.liantu.web.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** How far an import is, as it is shown. */
class ProgressLineTests {

	private static final Import HALFWAY = Examples.checking(new Progress(12_345, 12_000, 0, 5_300, 0.5, 3725L));

	private final ProgressLine chinese = new ProgressLine(new Sentences(Language.CHINESE));

	private final ProgressLine english = new ProgressLine(new Sentences(Language.ENGLISH));

	@Test
	void itSaysShareStateNumbersPaceAndWhatIsLeft() {
		assertThat(this.chinese.of(HALFWAY, 200))
			.isEqualTo("[############------------]  50%  检查  读取 12,345 有效 12,000 写入 0 · 5,300/秒  还需 1:02:05");
		assertThat(this.english.of(HALFWAY, 200)).isEqualTo(
				"[############------------]  50%  checking  read 12,345 valid 12,000 written 0 · 5,300/s  1:02:05 left");
	}

	@Test
	void whatCannotBeToldIsLeftOut() {
		assertThat(this.chinese.of(Examples.checking(new Progress(1, 1, 0, 1, 0.004, null)), 200))
			.isEqualTo("[------------------------]   0%  检查  读取 1 有效 1 写入 0 · 1/秒");
		assertThat(this.chinese.of(Examples.in(Import.QUEUED), 200)).isEqualTo("[------------------------]   0%  排队");
		assertThat(this.chinese.of(Examples.in(Import.DONE), 200)).isEqualTo("[########################] 100%  已完成");
	}

	@Test
	void itIsCutToTheColumnsOfTheTerminal() {
		String cut = this.chinese.of(HALFWAY, 36);
		assertThat(cut).isEqualTo("[############------------]  50%  检");
		assertThat(ProgressLine.width(cut)).isEqualTo(35);
	}

	@Test
	void onATerminalOneLineIsDrawnAgainAndTheResultBeginsOnANewOne() {
		Told told = new Told();
		Console console = told.console(60);
		console.show(HALFWAY, this.chinese);
		console.show(Examples.in(Import.DONE), this.chinese);
		console.result("完\n");
		String[] drawn = told.onTheWay().split("\r");
		assertThat(drawn).hasSize(3);
		assertThat(ProgressLine.width(drawn[2].strip())).isLessThan(ProgressLine.width(drawn[1]));
		assertThat(ProgressLine.width(drawn[2].replaceAll("\\R$", ""))).isEqualTo(ProgressLine.width(drawn[1]));
		assertThat(told.onTheWay()).endsWith(System.lineSeparator());
		assertThat(told.result()).isEqualTo("完\n");
	}

	@Test
	void elsewhereItIsALineForEveryStateAndNoMore() {
		Told told = new Told();
		Console console = told.console(0);
		console.show(HALFWAY, this.chinese);
		console.show(HALFWAY, this.chinese);
		console.show(Examples.in(Import.WRITING), this.chinese);
		assertThat(told.onTheWay().lines()).hasSize(2).allMatch((line) -> line.startsWith("[") && !line.contains("\r"));
	}

}
