package org.liantu.catalogue;

/** Told how far a long work is; may end it by throwing. */
@FunctionalInterface
public interface Progress {

	/** Nobody looks, nobody ends it. */
	Progress UNWATCHED = (step, share) -> {
	};

	/**
	 * So far it is.
	 * @param step what is done next: reading or writing
	 * @param share how much of the whole is done, 0 to 1
	 */
	void reached(String step, double share);

}
