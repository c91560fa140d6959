package org.liantu.catalogue.format;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Cover;
import org.liantu.model.Phrase;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** What a book says besides its content: headings of the contents and of the imprint. */
@Component
class TemplateWords {

	private final Phrasebook phrasebook;

	TemplateWords(Phrasebook phrasebook) {
		this.phrasebook = phrasebook;
	}

	/** The words for a book. */
	Of of(Cover cover) {
		return new Of(cover, this.phrasebook, cover.isEnglish() ? Language.ENGLISH : Language.CHINESE);
	}

	/** The words for one book, as a template asks for them. */
	public record Of(Cover cover, Phrasebook phrasebook, Language language) {

		private String say(String key, Object... args) {
			return this.phrasebook.say(Phrase.of("catalogue.book." + key, args), this.language);
		}

		/** The heading of the contents. */
		public String contents() {
			return say("contents");
		}

		/** What stands before the day. */
		public String day() {
			return say("day");
		}

		/** Which revision the book was made from. */
		public String revision() {
			return say("revision", this.cover.revision());
		}

		/** What stands before the hash. */
		public String hash() {
			return say("hash");
		}

		/** The number of a chapter. */
		public String number(int chapter) {
			return say("number", chapter);
		}

	}

}
