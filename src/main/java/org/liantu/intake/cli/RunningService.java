package org.liantu.intake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;
import org.liantu.model.Phrase;
import org.liantu.web.Language;

/** A service that runs already, asked over HTTP. */
final class RunningService implements Taker {

	private static final String IMPORTS = "/api/v1/imports";

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private static final Duration ANSWER = Duration.ofSeconds(60);

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new SimpleModule("said").addDeserializer(Phrase.class, new SaidDeserializer()))
		.build();

	private final URI address;

	private final Language language;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(CONNECT)
		.build();

	RunningService(URI address, Language language) {
		this.address = address;
		this.language = language;
	}

	/** Whether a Liantu answers there, one that is still starting included. */
	boolean answers() throws InterruptedException {
		try {
			HttpResponse<String> answer = this.http.send(request(IMPORTS + "?limit=1").GET().build(),
					HttpResponse.BodyHandlers.ofString());
			JsonNode body = JSON.readTree(answer.body());
			return (answer.statusCode() == 200) ? body.has("revision") && body.has("items")
					: body.path("type").asString("").startsWith("/problems/");
		}
		catch (IOException | JacksonException ex) {
			return false;
		}
	}

	@Override
	public Import bring(List<Path> files, Order order, @Nullable String key) throws InterruptedException {
		MultipartBody body = new MultipartBody("liantu-" + UUID.randomUUID());
		StringBuilder path = new StringBuilder(IMPORTS).append("?dryRun=")
			.append(order.dryRun())
			.append("&acceptPartial=")
			.append(order.acceptPartial());
		order.mappings().forEach((id) -> path.append("&mapping=").append(encoded(id)));
		try {
			String own = order.ownMapping();
			if (own != null) {
				body.text("mappingFile", "mapping.yaml", own);
			}
			for (Path file : files) {
				body.file("file", file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		HttpRequest.Builder request = request(path.toString()).header("Content-Type", body.contentType())
			// A gigabyte takes its time.
			.timeout(Duration.ofHours(2))
			.POST(body.publisher());
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return read(send(request.build()));
	}

	@Override
	public Import get(String id) throws InterruptedException {
		return read(send(request(IMPORTS + "/" + encoded(id)).GET().build()));
	}

	@Override
	public void cancel(String id) throws InterruptedException {
		send(request(IMPORTS + "/" + encoded(id) + "/cancel").POST(HttpRequest.BodyPublishers.noBody()).build());
	}

	@Override
	public void saveReport(String id, Path file) throws IOException, InterruptedException {
		Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "report", ".part");
		try {
			HttpRequest request = request(IMPORTS + "/" + encoded(id) + "/report?format=xlsx").GET().build();
			HttpResponse<Path> answer = this.http.send(request, HttpResponse.BodyHandlers.ofFile(part));
			if (answer.statusCode() != 200) {
				throw refusal(answer.statusCode(), Files.readString(part));
			}
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	@Override
	public void close() {
		// The client holds nothing that has to be given back.
	}

	private HttpRequest.Builder request(String path) {
		String asked = path + (path.contains("?") ? "&" : "?") + "lang=" + this.language.tag();
		return HttpRequest.newBuilder(URI.create(this.address + asked)).timeout(ANSWER);
	}

	private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() / 100 != 2) {
				throw refusal(answer.statusCode(), answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			NotTaken away = new NotTaken(Exit.AWAY, Phrase.of("cli.away", this.address.toString(),
					Optional.ofNullable(ex.getMessage()).orElse(ex.getClass().getSimpleName())));
			away.initCause(ex);
			throw away;
		}
	}

	private Import read(HttpResponse<String> answer) {
		try {
			return JSON.readValue(answer.body(), Import.class);
		}
		catch (JacksonException ex) {
			throw notLiantu();
		}
	}

	/** What the service says of its refusal, in its words. */
	private NotTaken refusal(int status, String body) {
		try {
			JsonNode problem = JSON.readTree(body);
			if (problem.path("type").asString("").startsWith("/problems/")) {
				String said = problem.path("detail").asString(problem.path("title").asString(""));
				return new NotTaken(Exit.ofStatus(status), Phrase.of("cli.said", said));
			}
		}
		catch (JacksonException ex) {
			// Somebody else's page: said below.
		}
		return notLiantu();
	}

	private NotTaken notLiantu() {
		return new NotTaken(Exit.AWAY, Phrase.of("cli.no-liantu", this.address.toString()));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** The service says its phrases as sentences already. */
	private static final class SaidDeserializer extends ValueDeserializer<Phrase> {

		@Override
		public Phrase deserialize(JsonParser parser, DeserializationContext context) {
			return Phrase.of("cli.said", parser.getString());
		}

	}

}
