package org.liantu.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages in which answers are given. */
public enum Language {

	/** The default. */
	CHINESE("zh-CN"),
	/** English where a name or a text is known in it. */
	ENGLISH("en");

	private final String tag;

	Language(String tag) {
		this.tag = tag;
	}

	/** The language's tag, as in {@code lang=zh-CN}. */
	public String tag() {
		return this.tag;
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	public boolean isEnglish() {
		return this == ENGLISH;
	}

	/** The tags of all languages. */
	static List<String> tags() {
		return Arrays.stream(values()).map(Language::tag).toList();
	}

	static Optional<Language> find(String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag.equals(tag)).findFirst();
	}

	/** The language for a locale: English for any English, else Chinese. */
	static Language of(Locale locale) {
		return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
	}

	/**
	 * The language of the request that this thread answers; Chinese where there is none.
	 */
	public static Language current() {
		LocaleContext context = LocaleContextHolder.getLocaleContext();
		Locale locale = (context != null) ? context.getLocale() : null;
		return (locale != null) ? of(locale) : CHINESE;
	}

}
