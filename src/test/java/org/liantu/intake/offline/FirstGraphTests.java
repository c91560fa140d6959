package org.liantu.intake.offline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.LiantuApplication;
import org.liantu.ServiceProcess;
import org.liantu.graph.embedded.TestNeo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A data directory that is filled offline is the one that the service would have. */
@Tag("graph")
@DisplayName("A first graph made offline")
class FirstGraphTests {

	private static final Path SEED = Path.of("graph-seed").toAbsolutePath();

	private static final long PATIENCE_SECONDS = 240;

	@TempDir
	private Path folder;

	/** How the command ended, and what it said. */
	private record Ended(int code, String out, String err) {

	}

	@Test
	void theServiceFindsSeedAndFilesLoaded() throws IOException, InterruptedException {
		Path data = TestNeo4j.newDataDirectory(this.folder.resolve("data"));
		List<Path> files = List.of(write("sources.csv", """
				id,title,publisher,on,basis
				directory-2025,天台县企业名录,天台县统计局,2025-12-31,document
				"""), write("companies.csv", """
				name,stock_code,region,source
				浙江银轮机械股份有限公司,002126.SZ,天台县,directory-2025
				天台县始丰橡胶科技有限公司,,天台县,directory-2025
				天台县石梁刹车片有限责任公司,,331023,directory-2025
				"""), write("supplies.csv", """
				from,to,product,source
				天台县始丰橡胶科技有限公司,银轮股份,,directory-2025
				天台县石梁刹车片有限责任公司,天台县始丰橡胶科技有限公司,,directory-2025
				"""));

		Ended tried = fill(data, SEED, files, "--dry-run");
		assertThat(tried.code()).as(tried.err()).isZero();
		assertThat(tried.out()).startsWith("导入 import-1:只检查,未写入").contains("无误 6 行");
		assertThat(data.resolve("neo4j")).doesNotExist();

		Ended done = fill(data, SEED, files);
		assertThat(done.code()).as(done.err()).isZero();
		assertThat(done.out()).startsWith("导入 import-1:已完成(版本 1)")
			.contains("新增或改变:Company 2、LOCATED_IN 2、SUPPLIES 2、Source 1");
		assertThat(data.resolve("first-graph")).doesNotExist();
		assertThat(Files.readString(data.resolve("import.log"))).doesNotContain("neo4j-supervisor");

		Ended again = fill(data, SEED, files);
		assertThat(again.code()).isEqualTo(4);
		assertThat(again.err()).contains("已有图谱");

		try (ServiceProcess service = ServiceProcess.start(data, SEED).awaitOk("/actuator/health/readiness")) {
			assertThat(service.output()).contains("条陈述建立索引", "图谱数据没有变化,无需装入").doesNotContain("ERROR");
			JsonNode imports = json(service, "/api/v1/imports");
			assertThat(imports.path("revision").asInt()).isEqualTo(1);
			assertThat(imports.path("items")
				.valueStream()
				.map((one) -> one.path("id").asString() + " " + one.path("state").asString()))
				.containsExactly("import-1 done", "seed-1 done");
			assertThat(imports.path("items").get(1).path("counts").path("puts").path("Company").asInt())
				.isGreaterThan(100);
			assertThat(json(service, "/api/v1/targets?chain=rail-transit").path("items").size()).isPositive();
			JsonNode suppliers = json(service, "/api/v1/companies/cn-002126/network?direction=upstream&tiers=2");
			assertThat(suppliers.toString()).contains("天台县始丰橡胶科技有限公司", "天台县石梁刹车片有限责任公司");

			JsonNode second = await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
				.until(() -> json(service, "/api/v1/imports/" + post(service, files)),
						(one) -> one.path("state").asString().equals("done"));
			assertThat(second.path("counts").path("added").asInt()).isZero();
			assertThat(second.path("counts").path("put").asInt()).isZero();
			assertThat(second.path("counts").path("dropped").asInt()).isZero();
			assertThat(second.path("revision").asInt()).isEqualTo(1);
		}
	}

	@Test
	void aWrongRowOrAWrongSeedLeavesNothing() throws IOException, InterruptedException {
		Path data = TestNeo4j.newDataDirectory(this.folder.resolve("data"));
		Path seed = ServiceProcess.tinySeed(this.folder.resolve("seed"));
		List<Path> files = List.of(write("companies.csv", """
				name,region,source
				天台县始丰橡胶科技有限公司,331023,s1
				天台县石梁刹车片有限责任公司,331029,s1
				"""));
		Ended refused = fill(data, seed, files);
		assertThat(refused.code()).as(refused.err()).isEqualTo(1);
		assertThat(refused.out()).startsWith("导入 import-1:被拒绝,未写入").contains("companies.csv:3 · region", "331023");
		assertThat(data.resolve("neo4j")).doesNotExist();

		Files.writeString(seed.resolve("reference/regions.csv"),
				"code,name,level,edition,source\n331023,天台县,county,GB/T 2260,s9\n");
		Ended wrong = fill(data, seed, files);
		assertThat(wrong.code()).isEqualTo(1);
		assertThat(wrong.err()).contains("种子数据(graph-seed)有错误");
		assertThat(Files.readString(data.resolve("import.log"))).contains("s9");
		assertThat(data.resolve("neo4j")).doesNotExist();
		assertThat(data.resolve("first-graph")).doesNotExist();
	}

	private Path write(String name, String rows) throws IOException {
		return Files.writeString(this.folder.resolve(name), rows);
	}

	private Ended fill(Path data, Path seed, List<Path> files, String... further)
			throws IOException, InterruptedException {
		Path out = this.folder.resolve("out");
		Path err = this.folder.resolve("err");
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				LiantuApplication.class.getName(), "import", "--into-new", data.toString()));
		line.addAll(List.of(further));
		files.forEach((file) -> line.add(file.toString()));
		ProcessBuilder command = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
		command.environment().put("LIANTU_SEED", seed.toString());
		Process process = command.start();
		try {
			assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(Files.readString(err)).isTrue();
			return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private static JsonNode json(ServiceProcess service, String path) {
		HttpResponse<String> answer = service.get(path).orElseThrow();
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	/** Brings files to a service. Returns the id of the import, however often called. */
	private static String post(ServiceProcess service, List<Path> files) throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder();
		for (Path file : files) {
			body.append("--rows\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
				.append(file.getFileName())
				.append("\"\r\nContent-Type: text/csv\r\n\r\n")
				.append(Files.readString(file))
				.append("\r\n");
		}
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/imports"))
				.header("Content-Type", "multipart/form-data; boundary=rows")
				.header("Idempotency-Key", "again")
				.POST(HttpRequest.BodyPublishers.ofString(body.append("--rows--\r\n").toString(),
						StandardCharsets.UTF_8))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
		return JsonMapper.shared().readTree(answer.body()).path("id").asString();
	}

}
