package org.liantu.intake.identity;

import java.util.List;
import java.util.Locale;

/** Who a company is. */
public sealed interface Match {

	/**
	 * It is a known company.
	 *
	 * @param id of the known company
	 * @param how what proves it
	 * @param likeness of the full names, from 0 to 1; 1 if one side has none
	 * @param knownName the known name that matched, or, where a code did, the name the
	 * company bears
	 */
	record Known(String id, How how, double likeness, String knownName) implements Match {

	}

	/**
	 * It is so much like a known company, and like no other, that it is taken for it.
	 *
	 * @param id of the known company
	 * @param likeness of the full names, from the upper threshold to 1
	 * @param knownName the name that is alike
	 */
	record Alike(String id, double likeness, String knownName) implements Match {

	}

	/**
	 * Somebody has to decide.
	 *
	 * @param suspects who it may be, the likeliest first
	 * @param why what is in doubt
	 */
	record Doubt(List<Suspect> suspects, Why why) implements Match {

		public Doubt {
			suspects = List.copyOf(suspects);
		}

	}

	/** It is no company that is known. */
	record Unknown() implements Match {

	}

	/**
	 * Who it may be.
	 *
	 * @param id of the known company
	 * @param likeness of the full names, from 0 to 1
	 * @param knownName the known name that is most like
	 */
	record Suspect(String id, double likeness, String knownName) {

	}

	/** What proves who a company is; an alias is a short or an old name. */
	enum How {

		ID, CREDIT_CODE, STOCK_CODE, NAME, ALIAS;

		/** The word for it, as in {@code credit-code}. */
		public String text() {
			return Match.text(this);
		}

	}

	/** What is in doubt. */
	enum Why {

		/** Codes and names point at different companies. */
		KEYS_DISAGREE,

		/** The code points at a company, but is given to others too. */
		CONTESTED_CODE,

		/** The names are alike, but not alike enough. */
		ALIKE,

		/** Several companies have this name. */
		AMBIGUOUS;

		/** The word for it, as in {@code keys-disagree}. */
		public String text() {
			return Match.text(this);
		}

	}

	private static String text(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
