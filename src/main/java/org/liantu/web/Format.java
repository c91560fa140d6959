package org.liantu.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.context.request.WebRequest;

import org.liantu.model.InvalidValue;

/** The formats in which answers are given. */
public enum Format {

	JSON("json", MediaType.APPLICATION_JSON), CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
	XLSX("xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
	/** A picture. */
	SVG("svg", new MediaType("image", "svg+xml", StandardCharsets.UTF_8)),
	HTML("html", new MediaType("text", "html", StandardCharsets.UTF_8)), PDF("pdf", MediaType.APPLICATION_PDF),
	DOCX("docx", new MediaType("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")),
	ZIP("zip", new MediaType("application", "zip"));

	/** Those of lists. */
	private static final List<Format> LISTS = List.of(JSON, CSV, XLSX);

	/** Those of books. */
	public static final List<Format> BOOKS = List.of(HTML, PDF, DOCX, XLSX);

	private final String text;

	private final MediaType mediaType;

	Format(String text, MediaType mediaType) {
		this.text = text;
		this.mediaType = mediaType;
	}

	/** As in {@code format=csv}; also the ending of a file. */
	public String text() {
		return this.text;
	}

	public MediaType mediaType() {
		return this.mediaType;
	}

	/** The texts of the formats of lists. */
	static List<String> texts() {
		return texts(LISTS);
	}

	private static List<String> texts(List<Format> formats) {
		return formats.stream().map(Format::text).toList();
	}

	/**
	 * The format that a request asks for: {@code format} wins over {@code Accept}, else
	 * JSON.
	 * @param format the parameter, null if it was not given
	 * @param request the request
	 * @throws InvalidValue if there is no such format
	 * @throws NotAcceptable if the header accepts none of them
	 */
	public static Format of(@Nullable String format, WebRequest request) {
		return of(format, request, LISTS);
	}

	/**
	 * The format that a request asks for, where not all are offered.
	 * @param format the parameter, null if it was not given
	 * @param request the request
	 * @param offered the formats there are, the usual one first
	 * @throws InvalidValue if there is no such format
	 * @throws NotAcceptable if the header accepts none of them
	 */
	public static Format of(@Nullable String format, WebRequest request, List<Format> offered) {
		if (format != null) {
			return named(format, offered);
		}
		String[] accept = request.getHeaderValues(HttpHeaders.ACCEPT);
		return (accept == null) ? offered.get(0) : accepted(String.join(",", accept), offered);
	}

	/**
	 * The format of that text.
	 * @throws InvalidValue if it is none of those that are offered
	 */
	public static Format named(String format, List<Format> offered) {
		return offered.stream()
			.filter((one) -> one.text.equals(format))
			.findFirst()
			.orElseThrow(() -> InvalidValue.of("format", format, texts(offered)));
	}

	private static Format accepted(String accept, List<Format> offered) {
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			MimeTypeUtils.sortBySpecificity(types);
			types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
			for (MediaType type : types) {
				for (Format format : offered) {
					if (type.getQualityValue() > 0 && type.removeQualityValue().includes(format.mediaType)) {
						return format;
					}
				}
			}
			if (types.isEmpty()) {
				return offered.get(0);
			}
		}
		catch (InvalidMediaTypeException ex) {
			// Not to be read, so not to be met.
		}
		throw new NotAcceptable(accept, offered.stream().map((one) -> mediaTypeText(one)).toList());
	}

	private static String mediaTypeText(Format format) {
		return format.mediaType.getType() + "/" + format.mediaType.getSubtype();
	}

}
