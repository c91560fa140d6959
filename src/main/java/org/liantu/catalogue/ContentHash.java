package org.liantu.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.liantu.catalogue.book.Book;

/** What tells the content of a book from any other, whatever the format. */
public final class ContentHash {

	/** Enough that nobody meets two books of the same. */
	private static final int BYTES = 8;

	private ContentHash() {
	}

	/** The book with the hash of its content on the cover. */
	public static Book stamped(Book book) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			// Records of texts, numbers and lists say all that they hold.
			digest.update(book.cover().toString().getBytes(StandardCharsets.UTF_8));
			book.chapters().forEach((chapter) -> {
				digest.update(chapter.id().getBytes(StandardCharsets.UTF_8));
				digest.update(chapter.title().getBytes(StandardCharsets.UTF_8));
				chapter.blocks().forEach((block) -> digest.update(block.toString().getBytes(StandardCharsets.UTF_8)));
			});
			return new Book(book.cover().withHash(HexFormat.of().formatHex(digest.digest(), 0, BYTES)), book.chapters(),
					book.brief());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
