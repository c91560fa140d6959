package org.liantu.intake.identity;

import java.util.Arrays;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * How alike two full names are, from 0 to 1: the mean of two measures of their cores. One
 * (Jaro-Winkler) looks at what they begin with, which is what a company is called by; the
 * other (Dice, over pairs of neighbouring signs) at all of it. Then what speaks against
 * it counts: places, numbers, groups, branches.
 */
final class Likeness {

	/** Nobody tells companies apart by what comes later. */
	static final int COMPARED = 64;

	private static final JaroWinklerSimilarity BEGINNINGS = new JaroWinklerSimilarity();

	private final Thresholds thresholds;

	Likeness(Thresholds thresholds) {
		this.thresholds = thresholds;
	}

	/**
	 * How many pairs of signs another core must share with one of so many, whatever its
	 * length, so that the two may be alike: what the mean asks of the second measure if
	 * the first is 1.
	 */
	int leastShared(int pairs) {
		double least = Math.max(0, 2 * this.thresholds.lower() - 1);
		return Math.max(1, (int) Math.ceil(least * pairs / (2 - least) - 1e-9));
	}

	/**
	 * How alike two names are.
	 * @param together whether both companies are known to be in the same province; where
	 * one name leaves its place out, only that makes the places the same
	 */
	double of(NameParts one, NameParts other, boolean together) {
		String core = compared(one.core());
		String otherCore = compared(other.core());
		double alike = core.equals(otherCore) ? 1 : (BEGINNINGS.apply(core, otherCore) + pairs(core, otherCore)) / 2;
		if (one.branch() != other.branch() || areOther(one.numbers(), other.numbers())
				|| areApart(one.place(), other.place())) {
			return alike * this.thresholds.contradicted();
		}
		boolean doubtful = one.group() != other.group() || !one.numbers().equals(other.numbers())
				|| !isSamePlace(one.place(), other.place(), together);
		return doubtful ? alike * this.thresholds.doubtful() : alike;
	}

	private static String compared(String core) {
		return core.substring(0, Math.min(COMPARED, core.length()));
	}

	private static boolean areOther(String numbers, String others) {
		return !numbers.isEmpty() && !others.isEmpty() && !numbers.equals(others);
	}

	private static boolean areApart(@Nullable Place place, @Nullable Place other) {
		return place != null && other != null && !place.isWithin(other) && !other.isWithin(place);
	}

	private static boolean isSamePlace(@Nullable Place place, @Nullable Place other, boolean together) {
		return (place != null && other != null) ? place.isSame(other) : together;
	}

	/** Twice the pairs they share by the pairs they have. */
	private static double pairs(String one, String other) {
		int[] pairs = sortedPairs(one);
		int[] others = sortedPairs(other);
		int shared = 0;
		for (int i = 0, j = 0; i < pairs.length && j < others.length;) {
			if (pairs[i] == others[j]) {
				shared++;
				i++;
				j++;
			}
			else if (pairs[i] < others[j]) {
				i++;
			}
			else {
				j++;
			}
		}
		return 2.0 * shared / Math.max(1, pairs.length + others.length);
	}

	private static int[] sortedPairs(String core) {
		int[] pairs = pairsOf(core);
		Arrays.sort(pairs);
		return pairs;
	}

	/** The pairs of neighbouring signs, in their order. */
	static int[] pairsOf(String core) {
		int[] pairs = new int[Math.max(0, Math.min(COMPARED, core.length()) - 1)];
		for (int i = 0; i < pairs.length; i++) {
			pairs[i] = core.charAt(i) << Character.SIZE | core.charAt(i + 1);
		}
		return pairs;
	}

}
