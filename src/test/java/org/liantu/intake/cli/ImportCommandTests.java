package org.liantu.intake.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.Queue;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;
import org.liantu.web.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** How the command ends, and what it says then. */
class ImportCommandTests {

	private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";

	private final Told told = new Told();

	private final Deque<String> answers = new ArrayDeque<>();

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	@TempDir
	private Path folder;

	private String file = "";

	private HttpServer server;

	private String address = "";

	@BeforeEach
	void serve() throws IOException {
		this.file = Files.writeString(this.folder.resolve("companies.csv"), "id,name\n").toString();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.address = "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void anArgumentThatNobodyUnderstandsIsNamed() {
		assertThat(run("--dry-runn", this.file)).isEqualTo(Exit.USAGE);
		assertThat(this.told.onTheWay()).contains("没有选项“--dry-runn”。是否想写:--dry-run").contains("--help");
		assertThat(this.told.result()).isEmpty();
	}

	@Test
	void helpIsAResult() {
		assertThat(run("--help", "--lang", "en")).isEqualTo(Exit.DONE);
		assertThat(this.told.result()).contains("Usage: import").contains("Fill a new data directory");
	}

	@Test
	void aServiceThatIsNotThereIsAway() throws IOException {
		String nowhere = "http://127.0.0.1:" + freePort();
		assertThat(run("--service", nowhere, this.file)).isEqualTo(Exit.AWAY);
		assertThat(this.told.onTheWay()).contains("连不上 " + nowhere + " 的服务");
	}

	@Test
	void somebodyElsesServiceIsNoLiantu() {
		this.answers.add("200 <html>天台</html>");
		assertThat(run("--service", this.address, "--lang", "en", this.file)).isEqualTo(Exit.AWAY);
		assertThat(this.told.onTheWay()).contains(this.address + " is no Liantu.");
	}

	@Test
	void aRefusalIsToldInTheWordsOfTheService() {
		this.answers.add("409 {\"type\": \"/problems/conflict\", \"title\": \"冲突\", \"detail\": \"键已用于另一次导入\"}");
		assertThat(run("--service", this.address, "--key", "a", this.file)).isEqualTo(Exit.FAILED);
		assertThat(this.told.onTheWay()).contains("键已用于另一次导入");
	}

	@Test
	void anImportIsWatchedToItsEndThoughTheServiceIsAwayForAWhile() {
		this.answers.add("202 " + json(Examples.in(Import.QUEUED)));
		this.answers.add("503 {\"type\": \"/problems/graph-unavailable\", \"detail\": \"暂不可用\"}");
		this.answers.add("200 " + json(Examples.in(Import.PUBLISHING)));
		this.answers.add("200 " + json(Examples.done()));
		assertThat(run("--service", this.address, "--dry-run", "--mapping", "listed", "--mapping", "annual",
				"--accept-partial", this.file))
			.isEqualTo(Exit.DONE);
		assertThat(this.told.onTheWay()).contains("排队").contains("发布");
		assertThat(this.told.result()).startsWith("导入 import-7:已完成");
		assertThat(this.asked.poll())
			.isEqualTo("POST /api/v1/imports?dryRun=true&acceptPartial=true&mapping=listed&mapping=annual&lang=zh-CN");
		assertThat(this.asked.poll()).isEqualTo("GET /api/v1/imports/import-7?lang=zh-CN");
	}

	@Test
	void interruptedItCancelsAndWaitsForTheEnd() throws InterruptedException {
		this.answers.add("202 " + json(Examples.in(Import.QUEUED)));
		for (int i = 0; i < 5; i++) {
			this.answers.add("200 " + json(Examples.in(Import.WRITING)));
		}
		this.answers.add("200 " + json(Examples.in(Import.CANCELLED)));
		ImportCommand command = command(ImportCommandTests.class);
		Exit[] exit = new Exit[1];
		Thread running = new Thread(() -> exit[0] = command.run(List.of("--service", this.address, this.file)));
		running.start();
		org.awaitility.Awaitility.await().until(() -> this.asked.size() >= 2);
		command.interrupt(new Sentences(Language.CHINESE));
		running.join();
		assertThat(exit[0]).isEqualTo(Exit.FAILED);
		assertThat(this.asked).contains("POST /api/v1/imports/import-7/cancel?lang=zh-CN");
		assertThat(this.told.onTheWay()).contains("正在取消");
		assertThat(this.told.result()).contains("已取消");
	}

	@Test
	void aReportThatCannotBeHadIsNoSuccess() {
		this.answers.add("202 " + json(Examples.done()));
		this.answers.add("404 {\"type\": \"/problems/not-found\", \"detail\": \"此地址没有内容\"}");
		Path report = this.folder.resolve("r.xlsx");
		assertThat(run("--service", this.address, "--report", report.toString(), this.file)).isEqualTo(Exit.FAILED);
		assertThat(this.told.onTheWay()).contains("报告未能存到").contains("此地址没有内容");
		assertThat(this.told.result()).contains("已完成");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.{part,xlsx}");
	}

	@Test
	void aNewDirectoryIsFilledByWhoeverCan() {
		Path directory = this.folder.resolve("new");
		Exit exit = quietly(() -> command(Filling.class).run(List.of("--into-new", directory.toString(), this.file)));
		assertThat(exit).isEqualTo(Exit.DONE);
		assertThat(this.told.onTheWay()).contains("写入");
		assertThat(this.told.result()).contains("已完成");
		assertThat(directory.resolve("filled")).hasContent("companies.csv");
	}

	@Test
	void whereNobodyCanThatIsSaid() {
		Exit exit = quietly(
				() -> command(Bare.class).run(List.of("--into-new", this.folder.resolve("new").toString(), this.file)));
		assertThat(exit).isEqualTo(Exit.FAILED);
		assertThat(this.told.onTheWay()).contains("不能离线填充");
	}

	private Exit run(String... args) {
		return command(ImportCommandTests.class).run(List.of(args));
	}

	private ImportCommand command(Class<?> application) {
		return new ImportCommand(application, Map.of(), this.told.console(0));
	}

	/** Leaves the logging of the other tests alone. */
	private static Exit quietly(java.util.function.Supplier<Exit> work) {
		System.setProperty(LOGGING_SYSTEM, "none");
		try {
			return work.get();
		}
		finally {
			System.clearProperty(LOGGING_SYSTEM);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static String json(Import one) {
		return JsonMapper.shared().writeValueAsString(one);
	}

	/** Gives one answer after the other; a cancel is simply accepted. */
	private void answer(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
		String answer = exchange.getRequestURI().getPath().endsWith("/cancel") ? "202 {}" : this.answers.remove();
		byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	/** A program that can do nothing. */
	@Configuration(proxyBeanMethods = false)
	static class Bare {

	}

	/** A program that can fill a directory. */
	@Configuration(proxyBeanMethods = false)
	static class Filling {

		@Bean
		OfflineFill offlineFill() {
			return Filling::fill;
		}

		private static Import fill(Path directory, List<Path> files, Order order, Consumer<Import> progress) {
			progress.accept(Examples.in(Import.WRITING));
			try {
				Files.createDirectories(directory);
				Files.writeString(directory.resolve("filled"), String.valueOf(files.get(0).getFileName()));
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
			return Examples.done();
		}

	}

}
