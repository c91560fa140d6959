package org.liantu.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.graph.TestGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody who brings files over HTTP, as a browser sends them, and looks what became of
 * them.
 */
final class Desk {

	static final String SOURCES = """
			id,title,publisher,on,basis
			directory-2025,天台县企业名录,天台县统计局,2025-12-31,document
			""";

	static final String REGIONS = """
			code,name,level,edition,source
			310000,上海市,province,GB/T 2260,directory-2025
			330000,浙江省,province,GB/T 2260,directory-2025
			331023,天台县,county,GB/T 2260,directory-2025
			""";

	private static final String BOUNDARY = "----Liantu7MA4YWxkTrZu0gW";

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final String address;

	Desk(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/** Files to be brought; nothing is sent yet. */
	Upload bring() {
		return new Upload();
	}

	/** The same with where things are said, and the regions. */
	Upload bringWithSources() {
		return bring().file("sources.csv", SOURCES).file("regions.csv", REGIONS);
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	Answer delete(String path) {
		return send(request(path).DELETE());
	}

	Answer post(String path) {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	Answer put(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
	}

	/** What has been told of an import, line by line, until the service said no more. */
	List<String> listen(String id) {
		try {
			return HTTP.send(request("/api/v1/imports/" + id + "/events").build(), BodyHandlers.ofLines())
				.body()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The import once nobody works on it any more. */
	JsonNode ended(String id) {
		return await().pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(60))
			.until(() -> get("/api/v1/imports/" + id).json(), (now) -> !now.path("atWork").asBoolean());
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).timeout(Duration.ofSeconds(60));
	}

	static Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static long countStatements() {
		return count("MATCH (s:Statement) RETURN count(s) AS n");
	}

	static long countCompanies() {
		return count("MATCH (c:Company) RETURN count(c) AS n");
	}

	private static long count(String question) {
		try (var session = TestGraph.driver().session()) {
			return session.run(question).single().get("n").asLong();
		}
	}

	/** Folders in which files of imports lie. */
	static List<String> folders() {
		Path imports = TestGraph.data().resolve("imports");
		if (!Files.isDirectory(imports)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(imports)) {
			return folders.filter(Files::isDirectory).map((folder) -> folder.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The files go right after the import has ended. */
	static void awaitNoFolders() {
		await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(5)).until(() -> folders().isEmpty());
	}

	static byte[] zip(Map<String, byte[]> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** A form of files. */
	final class Upload {

		private final List<Supplier<InputStream>> parts = new ArrayList<>();

		private String query = "";

		private String key = "";

		private String language = "zh-CN";

		Upload file(String name, String text) {
			return file(name, utf8(text));
		}

		Upload file(String name, byte[] bytes) {
			return part("file", name, () -> InputStream.nullInputStream(), bytes);
		}

		/** A file that is never as a whole in memory. */
		Upload file(String name, Supplier<InputStream> content) {
			return part("file", name, content, new byte[0]);
		}

		Upload mapping(String yaml) {
			return part("mappingFile", "mapping.yaml", () -> InputStream.nullInputStream(), utf8(yaml));
		}

		Upload part(String field, String name, byte[] bytes) {
			return part(field, name, () -> InputStream.nullInputStream(), bytes);
		}

		private Upload part(String field, String name, Supplier<InputStream> content, byte[] bytes) {
			byte[] head = utf8(
					"--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
							+ name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
			this.parts.add(() -> new SequenceInputStream(Collections
				.enumeration(List.of(stream(head), stream(bytes), content.get(), stream(utf8("\r\n"))))));
			return this;
		}

		/** A text, as a form has it beside its files. */
		Upload text(String field, String text) {
			byte[] part = utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n"
					+ text + "\r\n");
			this.parts.add(() -> stream(part));
			return this;
		}

		Upload query(String query) {
			this.query = "?" + query;
			return this;
		}

		Upload key(String key) {
			this.key = key;
			return this;
		}

		Upload in(String language) {
			this.language = language;
			return this;
		}

		/** Sends it and does not wait for what becomes of it. */
		Answer send() {
			HttpRequest.Builder request = request("/api/v1/imports" + this.query)
				.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.header("Accept-Language", this.language)
				.POST(BodyPublishers.ofInputStream(this::body));
			return Desk.send(this.key.isEmpty() ? request : request.header("Idempotency-Key", this.key));
		}

		/** The import, accepted and brought to its end. */
		JsonNode ended() {
			Answer answer = send();
			assertThat(answer.status()).as(answer.text()).isEqualTo(202);
			return Desk.this.ended(answer.json().path("id").asString());
		}

		private InputStream body() {
			List<InputStream> all = new ArrayList<>();
			this.parts.forEach((part) -> all.add(part.get()));
			all.add(stream(utf8("--" + BOUNDARY + "--\r\n")));
			return new SequenceInputStream(Collections.enumeration(all));
		}

		private static InputStream stream(byte[] bytes) {
			return new java.io.ByteArrayInputStream(bytes);
		}

	}

	/** What the service answered. */
	record Answer(HttpResponse<byte[]> response) {

		int status() {
			return this.response.statusCode();
		}

		byte[] bytes() {
			return this.response.body();
		}

		String text() {
			return new String(this.response.body(), StandardCharsets.UTF_8);
		}

		JsonNode json() {
			return JsonMapper.shared().readTree(this.response.body());
		}

		/** A refusal; what it says. */
		JsonNode problem(int status, String type) {
			assertThat(status()).as(text()).isEqualTo(status);
			assertThat(this.response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(json().path("type").asString()).isEqualTo("/problems/" + type);
			return json();
		}

	}

}
