package org.liantu.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.graph.Revisioned;
import org.liantu.rulebook.RulebookHash;

/**
 * Sends what was read from the graph, with an ETag; whoever has it already is told so
 * without it being worked out again.
 */
@Component
public class Answers {

	/** So many bytes of text are kept. */
	private static final long ROOM = 32L << 20;

	private final Graph graph;

	private final RulebookHash rules;

	private final Clock clock;

	private final JsonMapper json;

	private final PerRevision<Text, byte[]> texts;

	Answers(Graph graph, RulebookHash rules, Clock clock, JsonMapper json) {
		this.graph = graph;
		this.json = json;
		this.texts = new PerRevision<>(graph, ROOM, (text) -> text.length);
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * An answer as JSON.
	 * @param <T> what it is
	 * @param request what was asked
	 * @param work works it out, inside {@link Graph#read}
	 */
	public <T> ResponseEntity<T> answer(WebRequest request, Supplier<Revisioned<T>> work) {
		return answer(request, Format.JSON, work);
	}

	/**
	 * An answer in a format.
	 * @param <T> what it is; for a format other than JSON, something that a message
	 * converter can write in that format
	 * @param request what was asked
	 * @param format in which format
	 * @param work works it out, inside {@link Graph#read}
	 */
	public <T> ResponseEntity<T> answer(WebRequest request, Format format, Supplier<Revisioned<T>> work) {
		return answer(request, format, Coding.PLAIN, "", work);
	}

	private <T> ResponseEntity<T> answer(WebRequest request, Format format, Coding coding, String state,
			Supplier<Revisioned<T>> work) {
		if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
			OptionalLong revision = this.graph.findRevision();
			if (revision.isPresent()) {
				String tag = tag(revision.getAsLong(), format, coding, state);
				if (request.checkNotModified(tag)) {
					return headers(HttpStatus.NOT_MODIFIED, tag).build();
				}
			}
		}
		Revisioned<T> answer = work.get();
		ResponseEntity.BodyBuilder headers = headers(HttpStatus.OK, tag(answer.revision(), format, coding, state));
		if (coding != Coding.PLAIN) {
			headers.header(HttpHeaders.CONTENT_ENCODING, coding.text());
		}
		return headers.contentType(format.mediaType()).body(answer.value());
	}

	/**
	 * An answer as JSON of which the text is kept, packed for whoever can unpack it: most
	 * of the work is to write it, and many ask the same.
	 * @param request what was asked
	 * @param question the same in short: what the answer depends on besides the revision
	 * and the language
	 * @param work works it out, inside {@link Graph#read}
	 */
	public ResponseEntity<Object> answerOnce(WebRequest request, Object question,
			Supplier<? extends Revisioned<?>> work) {
		Coding coding = Coding.of(request);
		return answer(request, Format.JSON, coding, "",
				() -> this.graph
					.read((revision) -> this.texts.get(revision, new Text(Language.current(), coding, question),
							() -> coding.pack((text) -> this.json.writeValue(text, work.get().value())))));
	}

	private record Text(Language language, Coding coding, Object question) {

	}

	/**
	 * An answer as JSON that depends on more than facts, so that the revision alone does
	 * not say whether it is still the same.
	 * @param <T> what it is
	 * @param request what was asked
	 * @param revision the revision of the graph
	 * @param state what else it depends on: letters, digits, dots and hyphens
	 * @param work works it out
	 */
	public <T> ResponseEntity<T> answer(WebRequest request, long revision, String state, Supplier<T> work) {
		return answer(request, Format.JSON, revision, state, work);
	}

	/**
	 * An answer in a format that depends on more than facts, so that the revision alone
	 * does not say whether it is still the same.
	 * @param <T> what it is; for a format other than JSON, something that a message
	 * converter can write in that format
	 * @param request what was asked
	 * @param format in which format
	 * @param revision the revision of the graph; 0 for what depends on no fact
	 * @param state what else it depends on: letters, digits, dots and hyphens
	 * @param work works it out
	 */
	public <T> ResponseEntity<T> answer(WebRequest request, Format format, long revision, String state,
			Supplier<T> work) {
		String tag = tag(revision, format, Coding.PLAIN, state);
		if (request.checkNotModified(tag)) {
			return headers(HttpStatus.NOT_MODIFIED, tag).build();
		}
		return headers(HttpStatus.OK, tag).contentType(format.mediaType()).body(work.get());
	}

	/**
	 * A file that depends on facts and on more.
	 * @param request what was asked
	 * @param format in which format
	 * @param state what else it depends on: letters, digits, dots and hyphens
	 * @param disposition as of {@link Attachment}; null for what is looked at in place
	 * @param work makes it, inside {@link Graph#read}
	 */
	public ResponseEntity<byte[]> file(WebRequest request, Format format, String state, @Nullable String disposition,
			Supplier<Revisioned<byte[]>> work) {
		return kept(answer(request, format, Coding.PLAIN, state, work), disposition);
	}

	/**
	 * A file that does not change with the facts.
	 * @param request what was asked
	 * @param format in which format
	 * @param revision the revision it was made from
	 * @param state what else it depends on: letters, digits, dots and hyphens
	 * @param disposition as of {@link Attachment}; null for what is looked at in place
	 * @param work makes it
	 */
	public ResponseEntity<byte[]> file(WebRequest request, Format format, long revision, String state,
			@Nullable String disposition, Supplier<byte[]> work) {
		return kept(answer(request, format, revision, state, work), disposition);
	}

	private static ResponseEntity<byte[]> kept(ResponseEntity<byte[]> answer, @Nullable String disposition) {
		return (disposition == null || answer.getBody() == null) ? answer
				: ResponseEntity.status(answer.getStatusCode())
					.headers(answer.getHeaders())
					.header(HttpHeaders.CONTENT_DISPOSITION, disposition)
					.body(answer.getBody());
	}

	private static ResponseEntity.BodyBuilder headers(HttpStatus status, String tag) {
		return ResponseEntity.status(status)
			.eTag(tag)
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING)
			.header(HttpHeaders.CONTENT_LANGUAGE, Language.current().tag());
	}

	/**
	 * All that an answer to one address depends on. The day is part of it, because facts
	 * end and signals age by the day.
	 */
	private String tag(long revision, Format format, Coding coding, String state) {
		String tag = String.join(".", Long.toString(revision), this.rules.hash(), LocalDate.now(this.clock).toString(),
				Language.current().tag(), format.text());
		String coded = (coding != Coding.PLAIN) ? tag + "." + coding.text() : tag;
		return "\"" + (state.isEmpty() ? coded : coded + "." + state) + "\"";
	}

}
