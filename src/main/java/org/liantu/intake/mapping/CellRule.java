package org.liantu.intake.mapping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.file.FileRecord;

/**
 * How one column of a table is filled from a record.
 *
 * @param columns columns of the record: the first that is filled; for what names a thing,
 * all of them, as names it may be found by
 * @param constant the same text for every record; null if it is read
 * @param table what to write for which text; null if texts are kept
 * @param orElse what happens to a text the table does not have
 * @param prefix written before the text
 * @param mint makes an id of this kind from the text; null if not
 * @param separators signs between several values; empty for one value
 * @param empty texts that stand for nothing
 * @param times what a number is multiplied by; null for nothing
 */
public record CellRule(List<String> columns, @Nullable String constant, @Nullable Map<String, String> table,
		OrElse orElse, String prefix, @Nullable String mint, String separators, Set<String> empty,
		@Nullable BigDecimal times) {

	/** 64 bits: no two of a million texts are expected to meet. */
	private static final int MINTED = 8;

	/** What happens to a text that the value table does not have. */
	public enum OrElse {

		/** It is a problem. */
		REFUSE,
		/** The text itself is taken. */
		KEEP,
		/** The row is left out without a word. */
		SKIP

	}

	/** Just a column. */
	static CellRule column(String column) {
		return new CellRule(List.of(column), null, null, OrElse.REFUSE, "", null, "", Set.of(), null);
	}

	/**
	 * What a record says.
	 * @param found the record
	 * @return never empty texts
	 */
	public Cell apply(FileRecord found) {
		if (this.constant != null) {
			return Cell.of(this.constant);
		}
		List<String> texts = new ArrayList<>();
		for (String column : this.columns) {
			String text = found.cells().get(column);
			if (text == null) {
				continue;
			}
			if (this.empty.contains(text)) {
				return new Cell(List.of(), Cell.Kind.PLACEHOLDER, text);
			}
			String other = (this.table != null) ? this.table.get(text) : text;
			if (other == null && this.orElse != OrElse.KEEP) {
				return new Cell(List.of(), (this.orElse == OrElse.SKIP) ? Cell.Kind.LEFT_OUT : Cell.Kind.NOT_IN_TABLE,
						text);
			}
			texts.add(changed((other != null) ? other : text));
		}
		return texts.isEmpty() ? Cell.NOTHING : new Cell(texts, Cell.Kind.FILLED, texts.get(0));
	}

	private String changed(String text) {
		String changed = text;
		if (this.times != null && text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
			changed = new BigDecimal(text).multiply(this.times).stripTrailingZeros().toPlainString();
		}
		if (!this.separators.isEmpty()) {
			StringBuilder split = new StringBuilder();
			text.codePoints()
				.forEach((sign) -> split.appendCodePoint((this.separators.indexOf(sign) >= 0) ? ';' : sign));
			changed = split.toString();
		}
		return (this.mint != null) ? mint(this.mint, changed) : this.prefix + changed;
	}

	/**
	 * An id made from a text: the same text always has the same id.
	 * @param kind what comes before it
	 * @param text any text
	 */
	public static String mint(String kind, String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return kind + "-" + HexFormat.of().formatHex(hash, 0, MINTED);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
