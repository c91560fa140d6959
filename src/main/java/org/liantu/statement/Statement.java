package org.liantu.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Basis;
import org.liantu.model.Thing;

/**
 * What one source says. Immutable: it is only ever withdrawn.
 *
 * @param origin who brought it: {@code seed}, {@code office}, or an import's own name.
 * The same words from two origins are two statements, so that each can be withdrawn alone
 * @param subject of what it speaks
 * @param predicate what it says
 * @param object the other thing, for an edge or SAME_AS; else null
 * @param value the value, for a property: String, Long, Double or Boolean; else null
 * @param qualifiers further properties of an edge, such as shareOfSales; never null
 * values
 * @param source id of the source
 * @param asOf the day for which it is said
 * @param basis on what the source rests
 * @param confidence 0 to 1, at most {@link Basis#greatestConfidence()}
 * @param locator where in the source, null if not said
 */
public record Statement(String origin, Thing subject, Predicate predicate, @Nullable Thing object,
		@Nullable Object value, SortedMap<String, Object> qualifiers, String source, LocalDate asOf, Basis basis,
		double confidence, @Nullable String locator) {

	/**
	 * The qualifier that is part of an edge's identity: one SUPPLIES edge per product.
	 */
	public static final String PRODUCT = "product";

	public Statement {
		if (predicate.isProperty() == (value == null) || predicate.isProperty() == (object != null)) {
			throw new IllegalArgumentException(
					predicate + " needs " + (predicate.isProperty() ? "a value" : "an object"));
		}
		if (!(confidence >= 0 && confidence <= basis.greatestConfidence())) {
			throw new IllegalArgumentException(basis + " cannot have confidence " + confidence);
		}
		qualifiers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
	}

	/** A statement that becomes a property. */
	public static Statement property(String origin, Thing subject, Predicate predicate, Object value,
			Citation citation) {
		return new Statement(origin, subject, predicate, null, value, new TreeMap<>(), citation.source(),
				citation.asOf(), citation.basis(), citation.confidence(), citation.locator());
	}

	/** A statement that becomes an edge (or says that two records are one company). */
	public static Statement edge(String origin, Thing subject, Predicate predicate, Thing object,
			Map<String, Object> qualifiers, Citation citation) {
		return new Statement(origin, subject, predicate, object, null, new TreeMap<>(qualifiers), citation.source(),
				citation.asOf(), citation.basis(), citation.confidence(), citation.locator());
	}

	/**
	 * The same words always have the same id: the first 128 bits of SHA-256 over all of
	 * them.
	 */
	public String id() {
		String words = String.join("\u001f", this.origin, this.subject.key(), this.predicate.text(),
				(this.object != null) ? this.object.key() : "", String.valueOf(this.value), this.qualifiers.toString(),
				this.source, this.asOf.toString(), this.basis.text(), Double.toString(this.confidence),
				String.valueOf(this.locator));
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
