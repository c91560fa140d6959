package org.liantu.web;

import java.util.Collection;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.liantu.model.Name;
import org.liantu.model.Phrase;

/** Turns phrases and names into words, in the language of the reader. */
@Component
public class Phrasebook {

	private final MessageSource messages;

	/** A phrasebook of these sentences; who runs no application makes one. */
	public Phrasebook(MessageSource messages) {
		this.messages = messages;
	}

	/** The phrase in the language of the request that this thread answers. */
	public String say(Phrase phrase) {
		return say(phrase, Language.current());
	}

	/**
	 * The phrase in a language.
	 * @param phrase what to say
	 * @param language in which language
	 * @throws org.springframework.context.NoSuchMessageException if nobody wrote that
	 * sentence
	 */
	public String say(Phrase phrase, Language language) {
		Object[] words = phrase.args().stream().map((arg) -> word(arg, language)).toArray();
		return this.messages.getMessage(phrase.key(), words, language.locale());
	}

	/** Numbers stay numbers, so that a sentence can say how to write them. */
	private Object word(Object arg, Language language) {
		return (arg instanceof Number) ? arg : text(arg, language);
	}

	private String text(Object arg, Language language) {
		if (arg instanceof Name name) {
			return name.in(language.isEnglish());
		}
		if (arg instanceof Phrase phrase) {
			return say(phrase, language);
		}
		if (arg instanceof Collection<?> several) {
			return several.stream()
				.map((one) -> text(one, language))
				.collect(Collectors.joining(language.isEnglish() ? ", " : "、"));
		}
		return arg.toString();
	}

}
