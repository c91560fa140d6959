package org.liantu.chainmap.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

import org.liantu.chainmap.Segment;

/** How much room what is written in a box needs, in the language of the reader. */
final class BoxSize {

	static final double NAME_SIZE = 14;

	/** From one line of a name to the next. */
	static final double LINE = 17;

	private static final double LEAST_WIDTH = 188;

	private static final double MOST_WIDTH = 204;

	/** Left and right of a name. */
	private static final double AROUND_NAME = 24;

	/** Of a box with a name of one line. */
	private static final double HEIGHT = 48;

	/** Of what stands below a name. */
	private static final double SMALL_SIZE = 11.9;

	/** From one line below the counts to the next. */
	static final double SMALL_LINE = 18;

	/** Counts of so many digits together leave room for what to do beside them. */
	private static final int USUAL_DIGITS = 4;

	/** A letter beside a Chinese character, on average. */
	private static final double LETTER = 0.54;

	/** A digit beside a Chinese character. */
	private static final double DIGIT = 0.6;

	private static final int MOST_LINES = 2;

	private final boolean english;

	BoxSize(boolean english) {
		this.english = english;
	}

	/**
	 * One width for all boxes, so that they stand in columns: that of the longest name,
	 * and wider where counts are long.
	 */
	double width(Collection<Segment> segments) {
		double longest = segments.stream().mapToDouble((segment) -> width(name(segment), NAME_SIZE)).max().orElse(0);
		int digits = segments.stream().mapToInt(BoxSize::digits).max().orElse(0);
		return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil(longest + AROUND_NAME)))
				+ Math.ceil(Math.max(0, digits - USUAL_DIGITS) * DIGIT * SMALL_SIZE);
	}

	private static int digits(Segment segment) {
		return String.valueOf(segment.local()).length() + String.valueOf(segment.known()).length();
	}

	/**
	 * Of a box without visible parts.
	 * @param segment what it is of
	 * @param boxWidth how wide it is
	 * @param below how many lines stand below the counts
	 */
	double height(Segment segment, double boxWidth, int below) {
		return HEIGHT + (lines(name(segment), boxWidth).size() - 1) * LINE + below * SMALL_LINE;
	}

	String name(Segment segment) {
		return segment.name().in(this.english);
	}

	/**
	 * A name in as many lines as it needs, two at the most; what does not fit is cut off
	 * with an ellipsis. Chinese breaks between any two characters, English between words.
	 */
	static List<String> lines(String name, double boxWidth) {
		double room = boxWidth - AROUND_NAME;
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String piece : name.split("(?<=\\s)|(?<=\\p{IsHan})(?=\\p{IsHan})")) {
			if (!line.isEmpty() && width(line + piece.stripTrailing(), NAME_SIZE) > room
					&& lines.size() < MOST_LINES - 1) {
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(piece);
		}
		lines.add(cut(line.toString().strip(), room, NAME_SIZE));
		return lines;
	}

	/** What stands below a name, cut off with an ellipsis where it does not fit. */
	static String smallLine(String text, double boxWidth) {
		return cut(text, boxWidth - AROUND_NAME, SMALL_SIZE);
	}

	private static String cut(String line, double room, double size) {
		if (width(line, size) <= room) {
			return line;
		}
		String cut = line;
		while (cut.length() > 1 && width(cut + "…", size) > room) {
			cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
		}
		return cut.strip() + "…";
	}

	/** About how wide a text is: a Chinese character is as wide as it is high. */
	static double width(String text, double size) {
		return size * text.codePoints().mapToDouble((letter) -> isWide(letter) ? 1 : LETTER).sum();
	}

	private static boolean isWide(int letter) {
		int width = UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH);
		return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
	}

}
