package org.liantu.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import org.liantu.model.InvalidValue;

/**
 * What a write believes to replace: the header {@code If-Match}. An ETag of one record is
 * its version, then the revision and the language of the answer; a write looks at the
 * version alone, so that it is not in vain only because something else changed meanwhile.
 *
 * @param any {@code *}: whatever is there
 * @param versions the versions named
 * @param given whether the header was sent at all
 */
public record Precondition(boolean any, Set<String> versions, boolean given) {

	private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]*)\"");

	/**
	 * Reads the header.
	 * @param ifMatch its value, null if it was not sent
	 * @throws InvalidValue if it is not a list of ETags
	 */
	public static Precondition of(@Nullable String ifMatch) {
		if (ifMatch == null) {
			return new Precondition(false, Set.of(), false);
		}
		if (ifMatch.strip().equals("*")) {
			return new Precondition(true, Set.of(), true);
		}
		Set<String> versions = new HashSet<>();
		for (String part : ifMatch.split(",", 51)) {
			Matcher tag = TAG.matcher(part.strip());
			if (!tag.matches() || versions.size() == 50) {
				throw InvalidValue.of(HttpHeaders.IF_MATCH, ifMatch, List.of("ETag", "*"));
			}
			// A weak tag never matches here: RFC 9110, 13.1.1.
			if (tag.group(1) == null) {
				versions.add(tag.group(2).split("\\.", 2)[0]);
			}
		}
		return new Precondition(false, Set.copyOf(versions), true);
	}

	/**
	 * Makes sure that the header was sent.
	 * @throws PreconditionRequired if not
	 */
	public Precondition required() {
		if (!this.given) {
			throw new PreconditionRequired();
		}
		return this;
	}

	/** Whether a write may replace this version; without the header, any. */
	public boolean allows(String version) {
		return !this.given || this.any || this.versions.contains(version);
	}

	/**
	 * The ETag of a record.
	 * @param version its version: letters and digits only
	 * @param revision the revision of the graph
	 */
	public static String tag(String version, long revision) {
		return "\"" + version + "." + revision + "." + Language.current().tag() + "\"";
	}

}
