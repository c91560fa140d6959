package org.liantu.catalogue.book;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on the cover.
 *
 * @param language tag of the language, zh-CN or en
 * @param title the book's title
 * @param subtitle what it is about, in a line
 * @param publisher whose book it is: the county
 * @param day the day for which it was made
 * @param revision the revision of the graph it was made from
 * @param hash what tells this content from any other: the first characters of its SHA-256
 * @param notes lines at the foot of the cover
 */
public record Cover(String language, String title, String subtitle, String publisher, LocalDate day, long revision,
		String hash, List<String> notes) {

	public Cover {
		notes = List.copyOf(notes);
	}

	/** The same with its hash. */
	public Cover withHash(String known) {
		return new Cover(this.language, this.title, this.subtitle, this.publisher, this.day, this.revision, known,
				this.notes);
	}

	/** Whether the book is in English. */
	public boolean isEnglish() {
		return this.language.equals("en");
	}

}
