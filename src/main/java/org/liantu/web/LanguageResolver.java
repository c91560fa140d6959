package org.liantu.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Finds the language of a request: {@code lang} wins over {@code Accept-Language}, else
 * Chinese.
 */
final class LanguageResolver implements LocaleResolver {

	static final String PARAMETER = "lang";

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return language(request).locale();
	}

	static Language language(HttpServletRequest request) {
		String lang = Parameters.findFirst(request, PARAMETER);
		if (lang != null) {
			// One that we do not speak is refused elsewhere; the refusal is in Chinese.
			return Language.find(lang).orElse(Language.CHINESE);
		}
		return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private static Language accepted(@Nullable String header) {
		if (header == null) {
			return Language.CHINESE;
		}
		try {
			List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
			for (Locale.LanguageRange range : ranges) {
				String wanted = range.getRange();
				if (range.getWeight() > 0) {
					if (wanted.equals("*") || wanted.equals("zh") || wanted.startsWith("zh-")) {
						return Language.CHINESE;
					}
					if (wanted.equals("en") || wanted.startsWith("en-")) {
						return Language.ENGLISH;
					}
				}
			}
		}
		catch (IllegalArgumentException ex) {
			// A header that nobody can read asks for nothing.
		}
		return Language.CHINESE;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("the language comes with each request");
	}

}
