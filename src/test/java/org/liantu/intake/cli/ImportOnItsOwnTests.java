package org.liantu.intake.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liantu.LiantuApplication;
import org.liantu.ServiceProcess;
import org.liantu.graph.embedded.TestNeo4j;

import static org.assertj.core.api.Assertions.assertThat;

/** Files brought from the command line where no service runs. */
@Tag("graph")
class ImportOnItsOwnTests {

	private static final long PATIENCE_SECONDS = 240;

	@TempDir
	private Path folder;

	@Test
	void theyGoIntoTheDataDirectoryItselfAndNoProcessIsLeft() throws IOException, InterruptedException {
		Path data = TestNeo4j.newDataDirectory(this.folder.resolve("data"));
		Path seed = ServiceProcess.tinySeed(this.folder.resolve("seed"));
		Path out = this.folder.resolve("out");
		Path err = this.folder.resolve("err");
		Path report = this.folder.resolve("report.xlsx");
		ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				LiantuApplication.class.getName(), "import", "--report", report.toString(),
				SmallFiles.sources(this.folder), SmallFiles.companies(this.folder))
			.redirectOutput(out.toFile())
			.redirectError(err.toFile());
		command.environment().put("LIANTU_DATA", data.toString());
		command.environment().put("LIANTU_SEED", seed.toString());
		command.environment().put("LIANTU_NEO4J_PAGECACHE", "64m");
		command.environment().put("SERVER_PORT", String.valueOf(freePort()));
		Process process = command.start();
		try {
			assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(Files.readString(err)).isTrue();
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
		assertThat(process.exitValue()).as(Files.readString(err)).isZero();
		assertThat(Files.readString(out)).startsWith("导入 import-1:已完成(版本 2)")
			.contains("新增或改变:Company 2、")
			.doesNotContain("INFO");
		assertThat(Files.readString(err)).contains("自行导入").contains(report.toString()).doesNotContain("\r");
		assertThat(data.resolve("import.log")).isNotEmptyFile();
		assertThat(data.resolve("imports")).isDirectoryNotContaining(Files::isDirectory);
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report))) {
			assertThat(workbook.getNumberOfSheets()).isPositive();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
