package org.liantu.catalogue.chapter;

import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Text;
import org.liantu.model.Company;
import org.liantu.model.Name;
import org.liantu.model.Phrase;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** Puts things into words of the book's language. */
public final class Words {

	/** What is no surer than this is marked as to be verified. */
	private static final double UNSURE = 0.5;

	private final Phrasebook phrasebook;

	private final Language language;

	/** Words of a language. */
	public Words(Phrasebook phrasebook, Language language) {
		this.phrasebook = phrasebook;
		this.language = language;
	}

	/** The language of the book. */
	public Language language() {
		return this.language;
	}

	/** A sentence of the catalogue's own. */
	public String say(String key, Object... args) {
		return phrase(Phrase.of("catalogue." + key, args));
	}

	/** The same as a paragraph. */
	public Block paragraph(String key, Object... args) {
		return new Block.Paragraph(Text.of(say(key, args)), false);
	}

	/** The same as a paragraph said in passing. */
	public Block note(String key, Object... args) {
		return new Block.Paragraph(Text.of(say(key, args)), true);
	}

	/** A column of texts that is headed so. */
	public Block.Column column(String key, int share) {
		return Block.Column.of(say("column." + key), share);
	}

	/** The column of the numbers of sources. */
	public Block.Column citing(int share) {
		return new Block.Column(say("column.sources"), share, Block.Column.Kind.CITATIONS);
	}

	/** A column of numbers that is headed so. */
	public Block.Column number(String key, int share) {
		return Block.Column.number(say("column." + key), share);
	}

	/** Somebody else's sentence. */
	public String phrase(Phrase phrase) {
		return this.phrasebook.say(phrase, this.language);
	}

	/** A name. */
	public String name(@Nullable Name name) {
		return (name != null) ? name.in(this.language.isEnglish()) : "";
	}

	/** Where a company sits. */
	public String region(Company company) {
		return (company.region() != null) ? name(company.region().name()) : say("nowhere");
	}

	/** Its standings. */
	public String calibre(Company company) {
		return list(company.calibre().stream().map((one) -> phrase(Phrase.of("calibre." + one))).toList());
	}

	/** Several words. */
	public String list(Collection<String> words) {
		return words.stream().collect(Collectors.joining(this.language.isEnglish() ? ", " : "、"));
	}

	/** Several sentences. */
	public String sentences(Collection<String> sentences) {
		return sentences.stream().collect(Collectors.joining(this.language.isEnglish() ? "; " : ";"));
	}

	/** How present a segment is, coloured so. */
	public Block.Cell level(String level) {
		return new Block.Cell(phrase(Phrase.of("level." + level)), null, "level-" + level);
	}

	/** What to do about it. */
	public String action(String action) {
		return phrase(Phrase.of("action." + action));
	}

	/** How sure something is, marked where it is to be verified. */
	public Block.Cell confidence(double confidence) {
		return (confidence <= UNSURE) ? new Block.Cell(say("unsure"), null, "unsure")
				: Block.Cell.of(say("percent", Math.round(confidence * 100)));
	}

}
