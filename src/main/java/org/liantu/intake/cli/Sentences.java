package org.liantu.intake.cli;

import org.springframework.context.support.ResourceBundleMessageSource;

import org.liantu.model.Phrase;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** What the command says, in one language, before there is any application. */
final class Sentences {

	private final Language language;

	private final Phrasebook phrasebook;

	Sentences(Language language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/cli", "messages/intake", "messages/report", "messages/web");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		this.language = language;
		this.phrasebook = new Phrasebook(messages);
	}

	Language language() {
		return this.language;
	}

	String say(Phrase phrase) {
		return this.phrasebook.say(phrase, this.language).strip();
	}

	String say(String key, Object... args) {
		return say(Phrase.of(key, args));
	}

}
