package org.liantu.intake.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liantu.model.Label;
import org.liantu.model.Phrase;

/**
 * Every way in which what somebody brings can be wrong, one record each. A record knows
 * where it is and what a reader needs to know to mend it; its sentence stands in
 * {@code messages/intake.properties} under {@code import-problem.<kind>}, where gap 0 is
 * the cell, gap 1 its column, and the further ones are {@link #details()}.
 */
public sealed interface Problem {

	/** Where it is. */
	Place place();

	/** Refuses the import, unless the kind says otherwise. */
	default Severity severity() {
		return Severity.ERROR;
	}

	/** What the sentence needs besides the cell and its column. */
	default List<Object> details() {
		return List.of();
	}

	/** Whether the row it is about is not written, though the import may be. */
	default boolean leavesRowOut() {
		return severity() == Severity.ERROR;
	}

	/** Which kind it is, such as {@code unknown-reference}. */
	default String kind() {
		return kind(getClass());
	}

	/** What is wrong, as a sentence. */
	default Phrase text() {
		List<Object> args = new ArrayList<>(List.of(place().valueText(), place().columnText()));
		details().forEach((detail) -> args.add((detail instanceof String text) ? Place.readable(text) : detail));
		return new Phrase("import-problem." + kind(), args);
	}

	static String kind(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/** Names of which one was probably meant; a phrase of its own if there are any. */
	static Object hint(List<String> nearest) {
		return nearest.isEmpty() ? "" : Phrase.of("import-problem.nearest", nearest);
	}

	// The folder and its files

	/**
	 * The folder is not there, or holds no table: loading it would withdraw everything.
	 */
	record MissingSeed(Place place) implements Problem {
	}

	/** The system cannot read the file. */
	record UnreadableFile(Place place) implements Problem {
	}

	/** No table has this name. */
	record UnknownFile(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** The table belongs into a chain's folder. */
	record MisplacedFile(Place place) implements Problem {
	}

	/** A workbook lies where only CSV is read. */
	record SpreadsheetFile(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** The file is in another encoding, probably GBK. */
	record NotUtf8(Place place) implements Problem {
	}

	/** The cells are separated by something else than a comma. */
	record WrongSeparator(Place place) implements Problem {
	}

	/** The file is larger than any table a person keeps. */
	record TooLargeFile(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** All tables together have more rows than are taken. */
	record TooManyRows(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** The cell is longer than any fact. */
	record TooLongCell(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	// Its columns

	/** The file has no first row. */
	record MissingHeader(Place place) implements Problem {
	}

	/** A column that must be filled is not there. */
	record MissingColumn(Place place) implements Problem {
	}

	/** The table has no such column. */
	record UnknownColumn(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** Two columns have the same name. */
	record DuplicateColumn(Place place) implements Problem {
	}

	// A row as such

	/** The row has more or fewer cells than the table has columns. */
	record MalformedRow(Place place, int cells, int columns) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(String.valueOf(this.cells), String.valueOf(this.columns));
		}

	}

	/** A quoted cell is not closed, or goes on after its closing quote. */
	record BrokenQuote(Place place) implements Problem {
	}

	/** The same row stands elsewhere already. */
	record DuplicateRow(Place place, String first) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.first);
		}

	}

	// A cell as such

	/** The cell holds a line break, a tab, a null byte or the like. */
	record ControlCharacter(Place place, String character) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.character);
		}

	}

	/** The cell holds the sign that stands for a lost character. */
	record LostCharacter(Place place) implements Problem {
	}

	/** The cell would be a formula in Excel. */
	record FormulaCell(Place place) implements Problem {
	}

	/** The cell must be filled. */
	record MissingValue(Place place) implements Problem {
	}

	/** The id is not made of a to z, 0 to 9, dot and hyphen. */
	record BadId(Place place) implements Problem {
	}

	/** No day of the form YYYY-MM-DD. */
	record BadDate(Place place) implements Problem {
	}

	/** Something is stated for, or read on, a day that has not come. */
	record DateInTheFuture(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** No plain number. */
	record BadNumber(Place place) implements Problem {
	}

	/** A share or a confidence outside 0 to 1. */
	record ShareOutOfRange(Place place) implements Problem {
	}

	/** Money or land below zero. */
	record NegativeAmount(Place place) implements Problem {
	}

	/** No address that a browser may open. */
	record BadUrl(Place place) implements Problem {
	}

	/** The column takes only certain words. */
	record UnknownChoice(Place place, List<String> allowed, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.allowed, hint(this.nearest));
		}

	}

	/** No credit code at all: not 18 signs of its alphabet. */
	record BadCreditCode(Place place) implements Problem {
	}

	/** The last sign of the credit code does not follow from the others (GB 32100). */
	record CreditCodeCheckDigit(Place place, String expected) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.expected);
		}

	}

	/** No stock code with its exchange. */
	record BadStockCode(Place place) implements Problem {
	}

	/** The exchange does not give out codes of this form. */
	record StockCodeOfAnotherExchange(Place place, String expected) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.expected);
		}

	}

	/** No region code, or not one of that level. */
	record BadRegionCode(Place place) implements Problem {
	}

	/** By its digits the region lies elsewhere. */
	record RegionNotWithin(Place place, String code) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.code);
		}

	}

	/** No industry code. */
	record BadIndustryCode(Place place) implements Problem {
	}

	// What a row says together with others

	/** No {@code sources.csv} has that source. */
	record UnknownSource(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** Neither the seed nor the graph has such a thing. */
	record UnknownReference(Place place, List<Label> labels, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			List<Phrase> words = this.labels.stream()
				.map((label) -> Phrase.of("import-label." + label.text()))
				.toList();
			return List.of(words, hint(this.nearest));
		}

	}

	/** The row is surer than its source's basis allows. */
	record ConfidenceAboveBasis(Place place, String basis, String greatest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.basis, this.greatest);
		}

	}

	/** Two rows with one id give two names: probably two things. */
	record ContradictingName(Place place, String id, String other, String first) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.id, this.other, this.first);
		}

	}

	/** Two rows with one id differ in what can only be one way. */
	record ContradictingValue(Place place, String id, String other, String first) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.id, this.other, this.first);
		}

	}

	/** Two companies share what only one can have: credit code, stock code, full name. */
	record DuplicateKey(Place place, String id, String other, String first) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.id, this.other, this.first);
		}

	}

	/** Two things of a kind are called the same: perhaps one thing. */
	record SameName(Place place, String id, String other, String first) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.id, this.other, this.first);
		}

	}

	/** The row says something of a thing and itself. */
	record SelfLoop(Place place) implements Problem {
	}

	/** Following the column from thing to thing comes back to the start. */
	record Cycle(Place place, List<String> stations) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(String.join(" → ", this.stations));
		}

	}

	/** A chain's folder does not say which chain it is. */
	record MissingChain(Place place) implements Problem {
	}

	/** The chain's id is not the name of its folder. */
	record ChainNotItsFolder(Place place, String folder) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.folder);
		}

	}

	/** The segment's id does not begin with its chain. */
	record SegmentOutsideItsChain(Place place, String chain) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.chain);
		}

	}

	/** The segment is part of a segment of another chain. */
	record ParentInAnotherChain(Place place, String chain) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.chain);
		}

	}

	/** One end of the feed is in another chain. */
	record FeedsAnotherChain(Place place, String chain) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.chain);
		}

	}

	/** One end of the feed is no leaf: it has parts, which should be named. */
	record FeedsAParent(Place place, List<String> parts) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.parts);
		}

	}

	/** The segment covers neither a product nor an industry. */
	record CoversNothing(Place place) implements Problem {
	}

	/** The segment covers a product and an industry in one row. */
	record CoversBoth(Place place) implements Problem {
	}

	/** It ended before it began. */
	record UntilBeforeSince(Place place, String since) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.since);
		}

	}

	// A file that somebody brings

	/** The name tells of no format that is read. */
	record UnknownFormat(Place place) implements Problem {
	}

	/** A file in an archive whose name tells of no format that is read. */
	record FilePassedOver(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** The file is something else than its name says, such as {@code pdf}. */
	record WrongContent(Place place, String content) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(Phrase.of("import-content." + this.content));
		}

	}

	/** A workbook as Excel wrote it before 2007. */
	record OldWorkbook(Place place) implements Problem {
	}

	/** The file cannot be read without a password. */
	record EncryptedFile(Place place) implements Problem {
	}

	/** The file is cut off, or does not hold together. */
	record DamagedFile(Place place) implements Problem {
	}

	/** There is nothing in the file. */
	record EmptyFile(Place place) implements Problem {
	}

	/** The name of the file would lead elsewhere, or hides what it is. */
	record BadFileName(Place place) implements Problem {
	}

	/** The archive holds two files of one name. */
	record DuplicateFile(Place place) implements Problem {
	}

	/** An archive lies in an archive. */
	record ArchiveInArchive(Place place) implements Problem {
	}

	/** Far more comes out of the file than a file of its size holds. */
	record ArchiveBomb(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** The archive holds more files than are taken. */
	record TooManyFiles(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** A text file holds null bytes. */
	record BinaryFile(Place place) implements Problem {
	}

	/** From that line on the text is neither UTF-8 nor GB18030. */
	record UnknownEncoding(Place place) implements Problem {
	}

	/** The row has more columns than any table that is read. */
	record TooManyColumns(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** The file holds more records than are taken. */
	record TooManyRecords(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** So much is wrong with the file that the rest of it is not read. */
	record TooManyProblems(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** The record is longer than any that is read. */
	record TooLongRecord(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** The workbook holds more text than is kept while it is read. */
	record TooMuchText(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** Cells stand under no column name; they are not read. */
	record UnnamedColumn(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** The cell shows an error of the spreadsheet, such as {@code #REF!}. */
	record ErrorCell(Place place) implements Problem {
	}

	/** The workbook has no sheet of that name. */
	record UnknownSheet(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** A workbook declares entities, which no spreadsheet program does. */
	record DoctypeInWorkbook(Place place) implements Problem {
	}

	/** From there on it is no JSON; the line and the column are those of the text. */
	record BrokenJson(Place place, String textLine, String textColumn) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.textLine, this.textColumn);
		}

	}

	/** JSON is nested deeper than any record. */
	record TooDeepJson(Place place, String limit) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.limit);
		}

	}

	/** What should be a record is no object, or no array where columns are named. */
	record NotARecord(Place place) implements Problem {
	}

	/** The document has no array where the mapping looks for one. */
	record NoArrayAtPointer(Place place) implements Problem {
	}

	// A mapping

	/** The mapping is no YAML of the form it should have. */
	record UnreadableMapping(Place place) implements Problem {

	}

	/** The mapping has a word there that means nothing. */
	record UnknownMappingWord(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** The mapping needs a word there. */
	record MissingMappingWord(Place place) implements Problem {

	}

	/** A word of the mapping has a value that it cannot have. */
	record BadMappingValue(Place place, List<String> allowed) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.allowed);
		}

	}

	/** There is no table of that name to turn records into. */
	record UnknownTable(Place place, List<String> allowed, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.allowed, hint(this.nearest));
		}

	}

	/** The mapping names a value table that it does not have. */
	record UnknownValueTable(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** Nobody knows a mapping of that name. */
	record UnknownMapping(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** The file is neither a template nor does a mapping speak of it. */
	record NoMapping(Place place, List<String> tables, List<String> mappings) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.tables, this.mappings);
		}

	}

	/** No entry of the mappings speaks of the file: nothing is read from it. */
	record FileNotRead(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** The mapping speaks of a file that was not brought. */
	record FileNotBrought(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** No file that was brought has a record that could be read. */
	record NothingToRead(Place place) implements Problem {
	}

	/** The mapping reads a column that no record has filled. */
	record ColumnNotInFile(Place place, List<String> nearest, boolean required) implements Problem {

		@Override
		public Severity severity() {
			return this.required ? Severity.ERROR : Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	/** The value table does not have that value. */
	record ValueNotInTable(Place place, List<String> nearest) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(hint(this.nearest));
		}

	}

	// Who is who

	/** Two companies may be one, or one code two companies: somebody has to say. */
	record InDoubt(Place place, String suspect, String why) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.suspect, Phrase.of("import-doubt." + this.why));
		}

	}

	/** Several things are called so. */
	record AmbiguousName(Place place, List<String> ids) implements Problem {

		@Override
		public List<Object> details() {
			return List.of(this.ids);
		}

	}

	/** A company that is known by its code now has another name. */
	record NameChanged(Place place, String known) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.known);
		}

	}

	/** A company was recognised by a name that is not quite its own. */
	record RecognisedByLikeness(Place place, String known) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.known);
		}

	}

	/** A row before this one has the same code. */
	record RepeatedCode(Place place, String first) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.first);
		}

	}

	/** The list of companies beside it does not write the code so. */
	record UnlistedCode(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** The code does not say its exchange; its digits do. */
	record CodeWithoutExchange(Place place, String full) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.full);
		}

	}

	// What a row of a foreign file says

	/** The value stands for nothing. */
	record PlaceholderValue(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** A column that is not taken looks otherwise than expected. */
	record UnexpectedValue(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** A line of an account poses as a product. */
	record AccountingLine(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public boolean leavesRowOut() {
			return true;
		}

	}

	/** A text still shows how it was escaped in some program. */
	record LeftoverEscape(Place place) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

	}

	/** The opposite was said before. */
	record TwoCycle(Place place, String first) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.first);
		}

	}

	/** Who is said to buy it makes it, and who is said to sell it does not. */
	record ReversedSupply(Place place, String product) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.product);
		}

	}

	/** So many make it, or it goes into so much, that it tells little of anybody. */
	record Hub(Place place, String makers, String inputs) implements Problem {

		@Override
		public Severity severity() {
			return Severity.WARNING;
		}

		@Override
		public List<Object> details() {
			return List.of(this.makers, this.inputs);
		}

	}

}
