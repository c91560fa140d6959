package org.liantu.intake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.liantu.graph.TestGraph;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Files brought from the command line to a service that runs. */
@HttpTest
class ImportIntoAServiceTests {

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	private Told told = new Told();

	@BeforeEach
	void anEmptyGraph() {
		TestGraph.clear();
	}

	@Test
	void theyAreTriedThenWrittenAndAWrongRowIsRefused() throws IOException {
		String[] files = { SmallFiles.sources(this.folder), SmallFiles.regions(this.folder),
				SmallFiles.companies(this.folder) };

		assertThat(run("--dry-run", files[0], files[1], files[2])).as(this.told.onTheWay()).isEqualTo(Exit.DONE);
		assertThat(this.told.onTheWay()).contains("使用运行中的服务 http://127.0.0.1:" + this.port);
		assertThat(this.told.result()).contains("只检查,未写入").contains("无误 4 行");
		assertThat(companies()).isZero();

		assertThat(run("--key", "directory-1", files[0], files[1], files[2])).isEqualTo(Exit.DONE);
		assertThat(this.told.result()).contains("已完成").contains("新增或改变:Company 2、");
		assertThat(companies()).isEqualTo(2);
		String first = this.told.result().lines().findFirst().orElseThrow();
		assertThat(run("--key", "directory-1", files[0], files[1], files[2])).isEqualTo(Exit.DONE);
		assertThat(this.told.result()).startsWith(first);

		Path report = this.folder.resolve("报告.xlsx");
		assertThat(run("--lang", "en", "--report", report.toString(), files[0], SmallFiles.wrongCompanies(this.folder)))
			.isEqualTo(Exit.REFUSED);
		assertThat(this.told.result()).contains("refused, nothing written")
			.contains("companies.csv:3 · region · \"331029\"")
			.contains("331023");
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
			assertThat(workbook.getNumberOfSheets()).isGreaterThan(1);
		}
		assertThat(companies()).isEqualTo(2);
	}

	@Test
	void aFileWithAChineseNameIsCalledByIt() throws IOException {
		Path file = Files.writeString(this.folder.resolve("企业名单.csv"), "名称\n银轮股份\n");
		assertThat(run(file.toString())).isEqualTo(Exit.REFUSED);
		assertThat(this.told.result()).contains("no-mapping × 1").contains("企业名单.csv");
	}

	@Test
	void aMappingThatThereIsNotIsRefused() throws IOException {
		assertThat(run("--mapping", "no-such-mapping", SmallFiles.sources(this.folder))).isEqualTo(Exit.REFUSED);
		assertThat(this.told.result()).contains("no-such-mapping");
	}

	private Exit run(String... args) {
		this.told = new Told();
		return new ImportCommand(ImportIntoAServiceTests.class, Map.of("SERVER_PORT", String.valueOf(this.port)),
				this.told.console(0))
			.run(List.of(args));
	}

	private static int companies() {
		try (var session = TestGraph.driver().session()) {
			return session.run("MATCH (c:Company) RETURN count(c) AS n").single().get("n").asInt();
		}
	}

}
