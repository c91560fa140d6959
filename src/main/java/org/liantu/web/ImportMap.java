package org.liantu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The import map of the page: which libraries its modules mean. Browsers take one only
 * from within the page, so that its hash is what the policy lets through.
 */
final class ImportMap {

	private static final String PAGE = "/static/index.html";

	private static final Pattern MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

	private ImportMap() {
	}

	/** As it stands in a Content-Security-Policy: {@code sha256-…}. */
	static String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** The map as it stands in the page. */
	static String text() {
		try (InputStream page = ImportMap.class.getResourceAsStream(PAGE)) {
			if (page == null) {
				throw new IllegalStateException("no " + PAGE);
			}
			Matcher map = MAP.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8));
			if (!map.find()) {
				throw new IllegalStateException("no import map in " + PAGE);
			}
			return map.group(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
