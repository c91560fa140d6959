package org.liantu.intake.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.web.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the command understands, and what it says of what it does not. */
class ArgumentsTests {

	@TempDir
	private Path folder;

	private String file = "";

	@BeforeEach
	void write() throws IOException {
		this.file = Files.writeString(this.folder.resolve("企业.csv"), "id,name\n").toString();
	}

	@Test
	void filesAloneAreTemplatesToBeWritten() {
		Arguments arguments = parse(this.file);
		assertThat(arguments.files()).containsExactly(Path.of(this.file));
		assertThat(arguments.order().mappings()).isEmpty();
		assertThat(arguments.order().ownMapping()).isNull();
		assertThat(arguments.order().dryRun()).isFalse();
		assertThat(arguments.order().acceptPartial()).isFalse();
		assertThat(arguments.service()).isNull();
		assertThat(arguments.intoNew()).isNull();
	}

	@Test
	void everythingCanBeSaidInAnyOrder() throws IOException {
		Path mapping = Files.writeString(this.folder.resolve("my.yaml"), "title: 我的\n");
		Path report = this.folder.resolve("报告.xlsx");
		Arguments arguments = parse("--mapping", "listed", this.file, "--mapping", mapping.toString(), "--dry-run",
				"--accept-partial", "--service=http://127.0.0.1:8080/", "--lang", "en", "--report", report.toString(),
				"--key", "2026-11-24-a", this.file);
		assertThat(arguments.files()).hasSize(2);
		assertThat(arguments.order().mappings()).containsExactly("listed");
		assertThat(arguments.order().ownMapping()).isEqualTo("title: 我的\n");
		assertThat(arguments.order().dryRun()).isTrue();
		assertThat(arguments.order().acceptPartial()).isTrue();
		assertThat(arguments.service()).isEqualTo(URI.create("http://127.0.0.1:8080"));
		assertThat(arguments.report()).isEqualTo(report);
		assertThat(arguments.key()).isEqualTo("2026-11-24-a");
	}

	@Test
	void aNewDirectoryCanBeNamed() {
		assertThat(parse("--into-new", this.folder.resolve("new").toString(), this.file).intoNew())
			.isEqualTo(this.folder.resolve("new"));
	}

	@Test
	void helpIsNoImport() {
		assertThat(Arguments.parse(List.of("--help"))).isEmpty();
		assertThat(Arguments.usage(Language.CHINESE)).contains("--accept-partial").contains("只检查,不写入");
		assertThat(Arguments.usage(Language.ENGLISH)).contains("--accept-partial").contains("Only check");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--mappings x           | 没有选项“--mappings”。是否想写
			--mapping              | “--mapping”后面缺少内容。
			--key a --key b        | “--key”只能给出一次。
			--key 天台             | 键“天台”不可用
			--lang fr              | 没有语言“fr”,只有:zh-CN、en。
			--service 127.0.0.1    | “127.0.0.1”不是服务的地址
			--service ftp://a      | “ftp://a”不是服务的地址
			--report /no/where/r.xlsx | 报告无法存到“/no/where/r.xlsx”
			--mapping no.yaml      | 没有文件“no.yaml”。
			--into-new d --key a   | --into-new 不能与
			no.csv                 | 没有文件“no.csv”。
			""")
	void whatIsWrongIsNamed(String wrong, String sentence) {
		List<String> args = List.of((this.file + " " + wrong).split(" +"));
		NotTaken refusal = catchThrowableOfType(NotTaken.class, () -> Arguments.parse(args));
		assertThat(refusal.exit()).isEqualTo(Exit.USAGE);
		assertThat(new Sentences(Language.CHINESE).say(refusal.reason())).startsWith(sentence);
		assertThat(new Sentences(Language.ENGLISH).say(refusal.reason())).isNotBlank().doesNotContain("“");
	}

	@Test
	void withoutAFileThereIsNothingToImport() {
		NotTaken refusal = catchThrowableOfType(NotTaken.class, () -> Arguments.parse(List.of("--dry-run")));
		assertThat(new Sentences(Language.CHINESE).say(refusal.reason())).isEqualTo("请给出要导入的文件。");
	}

	@Test
	void aFolderIsNoFileAndASecondMappingFileOneTooMany() throws IOException {
		NotTaken refusal = catchThrowableOfType(NotTaken.class, () -> Arguments.parse(List.of(this.folder.toString())));
		assertThat(refusal.reason().key()).isEqualTo("cli.is-a-folder");
		String mapping = Files.writeString(this.folder.resolve("a.yaml"), "title: a\n").toString();
		refusal = catchThrowableOfType(NotTaken.class,
				() -> Arguments.parse(List.of("--mapping", mapping, "--mapping", mapping, this.file)));
		assertThat(refusal.reason().key()).isEqualTo("cli.two-mapping-files");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--lang en --nonsense", "--nonsense --lang=en" })
	void theLanguageIsKnownThoughTheRestIsWrong(String args) {
		assertThat(Arguments.language(List.of(args.split(" ")))).isEqualTo(Language.ENGLISH);
		assertThat(Arguments.language(List.of("--lang"))).isEqualTo(Language.CHINESE);
	}

	private static Arguments parse(String... args) {
		return Arguments.parse(List.of(args)).orElseThrow();
	}

}
