package org.liantu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

import org.liantu.model.Fault;
import org.liantu.model.Name;
import org.liantu.model.Phrase;

/**
 * Describes the interface as OpenAPI 3.1: what the code says of itself, and what holds
 * for every call and so is written nowhere else: the language, the problems, examples.
 * Examples lie in {@code openapi/}, named after the call.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	private static final String BASE = "/api/v1/";

	private static final String SUCCESS = "2";

	private static final String JSON = "application/json";

	private static final String YAML = "application/yaml";

	static {
		SpringDocUtils.getConfig()
			.replaceWithClass(Name.class, String.class)
			.replaceWithClass(Phrase.class, String.class);
	}

	@Bean
	OpenAPI api() {
		return new OpenAPI().servers(List.of(new Server().url("/")))
			.info(new Info().title("Liantu 链图")
				.version("1")
				.description("产业链知识图谱:下一个招谁,为什么。 An industry-chain knowledge graph that says whom to recruit "
						+ "next, and why. Lists are `{revision, items, next}`; `next` is a cursor bound to its revision. "
						+ "Unknown parameters are refused. Every answer has an ETag.")
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	@Bean
	GlobalOpenApiCustomizer whatHoldsForEveryCall(JsonMapper json) {
		return (api) -> {
			ModelConverters.getInstance(true)
				.readAll(new AnnotatedType(Problem.class))
				.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
			api.getPaths()
				.forEach((path, item) -> item.readOperationsMap()
					.forEach((method, operation) -> describe(path, method, operation, json)));
		};
	}

	private static void describe(String path, PathItem.HttpMethod method, Operation operation, JsonMapper json) {
		if (!path.startsWith(BASE)) {
			return;
		}
		operation.getResponses().values().forEach(ApiDocument::nameJson);
		addLanguage(operation);
		if (method == PathItem.HttpMethod.GET) {
			addRevision(operation);
		}
		addFormats(operation);
		addProblems(path, method, operation);
		String call = method.name().toLowerCase(Locale.ROOT)
				+ path.substring(BASE.length() - 1).replaceAll("[{}]", "").replace('/', '-');
		addExample(operation, JSON, read("openapi/" + call + ".json", json));
		addExample(operation, YAML, readText("openapi/" + call + ".yaml"));
		Object body = read("openapi/" + call + ".body.json", json);
		if (body != null && operation.getRequestBody() != null) {
			operation.getRequestBody().getContent().values().forEach((content) -> content.setExample(body));
		}
	}

	private static void addExample(Operation operation, String type, @Nullable Object example) {
		operation.getResponses().forEach((status, response) -> {
			if (example != null && status.startsWith(SUCCESS) && response.getContent() != null) {
				response.getContent().get(type).setExample(example);
			}
		});
	}

	private static void addLanguage(Operation operation) {
		operation.addParametersItem(new Parameter().name(LanguageResolver.PARAMETER)
			.in("query")
			.description("Language of names and texts; wins over `Accept-Language`")
			.schema(new StringSchema()._enum(Language.tags())._default(Language.CHINESE.tag())));
	}

	private static void addRevision(Operation operation) {
		operation.addParametersItem(new Parameter().name(RevisionAtLeast.HEADER)
			.in("header")
			.description(
					"Revision that the answer must know of, as an earlier answer named it; waits a little, then 503")
			.schema(new IntegerSchema().format("int64")));
	}

	/**
	 * A list that can be had as a file, in all formats unless the call names some; an
	 * answer of one shape is JSON alone.
	 */
	private static void addFormats(Operation operation) {
		ApiResponse answer = operation.getResponses().get("200");
		operation.getParameters().stream().filter((one) -> one.getName().equals("format")).forEach((format) -> {
			List<?> named = format.getSchema().getEnum();
			List<String> offered = (named != null) ? named.stream().map(String::valueOf).toList() : Format.texts();
			if (!offered.contains(Format.JSON.text())) {
				format.setSchema(new StringSchema()._enum(offered)._default(offered.get(0)));
				answer.setContent(new Content());
				Stream.concat(Format.BOOKS.stream(), Stream.of(Format.ZIP))
					.filter((one) -> offered.contains(one.text()))
					.forEach((one) -> answer.getContent()
						.addMediaType(one.mediaType().toString(),
								new MediaType().schema(new StringSchema().format("binary"))));
				return;
			}
			format.setSchema(new StringSchema()._enum(offered)._default(Format.JSON.text()));
			if (answer.getContent().get(JSON).getSchema().get$ref() == null) {
				if (offered.contains(Format.CSV.text())) {
					answer.getContent().addMediaType("text/csv", new MediaType().schema(new StringSchema()));
				}
				answer.getContent()
					.addMediaType(Format.XLSX.mediaType().toString(),
							new MediaType().schema(new StringSchema().format("binary")));
			}
		});
	}

	private static void addProblems(String path, PathItem.HttpMethod method, Operation operation) {
		add(operation, 400, "unknown-parameter", "limt");
		if (method == PathItem.HttpMethod.GET) {
			operation.getResponses()
				.addApiResponse("304", new ApiResponse().description("You have it: `If-None-Match` is its ETag"));
		}
		else {
			add(operation, 403, "forbidden", "Origin");
		}
		if (path.contains("{")) {
			add(operation, 404, unknown(path), "nobody");
		}
		if (path.startsWith("/api/v1/companies/{company}") || path.endsWith("/follow-up")) {
			operation.getResponses()
				.addApiResponse("308", new ApiResponse().description("Merged into another company: see `Location`"));
		}
		if (takes(operation, Cursor.PARAMETER)) {
			add(operation, 410, "cursor-expired", Cursor.PARAMETER);
		}
		if (takes(operation, HttpHeaders.IF_MATCH)) {
			add(operation, 412, "conflict", HttpHeaders.IF_MATCH);
			if (path.endsWith("/follow-up")) {
				add(operation, 428, "precondition-required", HttpHeaders.IF_MATCH);
			}
		}
		if (operation.getRequestBody() != null) {
			add(operation, 413, "payload-too-large", "body");
			add(operation, 415, "unsupported-media-type", HttpHeaders.CONTENT_TYPE);
		}
		add(operation, 406, "not-acceptable", HttpHeaders.ACCEPT);
		add(operation, 503, "graph-unavailable", "");
	}

	private static boolean takes(Operation operation, String parameter) {
		return operation.getParameters().stream().anyMatch((one) -> one.getName().equals(parameter));
	}

	private static String unknown(String path) {
		if (path.contains("{company}")) {
			return "unknown-company";
		}
		return path.contains("{chain}") ? "unknown-chain" : "not-found";
	}

	/**
	 * Adds a problem under its status; others of that status are told apart by their
	 * type.
	 */
	private static void add(Operation operation, int status, String type, String parameter) {
		List<Fault> errors = parameter.isEmpty() ? List.of() : List.of(new Fault(parameter, "…", List.of()));
		Problem example = new Problem(URI.create("/problems/" + type), type, status, type, BASE + "…", errors);
		ApiResponses responses = Objects.requireNonNull(operation.getResponses());
		responses.addApiResponse(Integer.toString(status), new ApiResponse().description("Problem: " + type)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")).example(example))));
	}

	/** Whatever the code does not say is JSON. */
	private static void nameJson(ApiResponse response) {
		Content content = response.getContent();
		MediaType any = (content != null) ? content.remove("*/*") : null;
		if (any != null) {
			content.addMediaType(JSON, any);
		}
	}

	private static @Nullable Object read(String file, JsonMapper json) {
		String text = readText(file);
		return (text != null) ? json.readValue(text, Object.class) : null;
	}

	private static @Nullable String readText(String file) {
		try (InputStream stream = ApiDocument.class.getResourceAsStream("/" + file)) {
			return (stream != null) ? new String(stream.readAllBytes(), StandardCharsets.UTF_8) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
