package org.liantu.web;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Phrasebooks for tests that need no application. */
public final class Phrasebooks {

	private Phrasebooks() {
	}

	/** The sentences of these features. */
	public static Phrasebook of(String... features) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		for (String feature : features) {
			messages.addBasenames("messages/" + feature);
		}
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return of(messages);
	}

	public static Phrasebook of(MessageSource messages) {
		return new Phrasebook(messages);
	}

}
