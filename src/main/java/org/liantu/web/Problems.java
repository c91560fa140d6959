package org.liantu.web;

import java.net.URI;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/**
 * Puts problems into words. What the caller sent comes back cut to a readable length and
 * without characters that could change how the rest is read.
 */
@Component
class Problems {

	private static final int READABLE = 100;

	private final Phrasebook phrasebook;

	Problems(Phrasebook phrasebook) {
		this.phrasebook = phrasebook;
	}

	Problem of(LiantuException ex, HttpServletRequest request) {
		return of(ex.type(), ex.status(), ex.detail(), ex.errors(), request);
	}

	Problem of(String type, int status, Phrase detail, List<Fault> errors, HttpServletRequest request) {
		Language language = LanguageResolver.language(request);
		return new Problem(URI.create("/problems/" + type),
				this.phrasebook.say(Phrase.of("problem." + type + ".title"), language), status,
				this.phrasebook.say(readable(detail), language), readable(address(request)),
				errors.stream().map(Problems::readable).toList());
	}

	/**
	 * The address that was asked, also where the container forwarded it to its error
	 * page.
	 */
	private static @Nullable String address(HttpServletRequest request) {
		Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (forwarded != null) ? forwarded.toString() : request.getRequestURI();
	}

	private static Fault readable(Fault fault) {
		return new Fault(String.valueOf(readable(fault.parameter())), readable(fault.value()), fault.allowed());
	}

	private static Phrase readable(Phrase phrase) {
		List<Object> args = phrase.args()
			.stream()
			.map((arg) -> (arg instanceof String text) ? (Object) String.valueOf(readable(text)) : arg)
			.toList();
		return new Phrase(phrase.key(), args);
	}

	static @Nullable String readable(@Nullable String text) {
		if (text == null) {
			return null;
		}
		StringBuilder readable = new StringBuilder();
		text.codePoints()
			.limit(READABLE)
			.map((character) -> isReadable(character) ? character : '\uFFFD')
			.forEach(readable::appendCodePoint);
		return (text.codePointCount(0, text.length()) > READABLE) ? readable.append('…').toString()
				: readable.toString();
	}

	private static boolean isReadable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
