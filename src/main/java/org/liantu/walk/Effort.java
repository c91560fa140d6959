package org.liantu.walk;

/**
 * How much walking a question may cost, counted in edges looked at. What is left out when
 * it is spent is counted, so that an answer can say by how much it was cut short.
 */
final class Effort {

	private long left;

	private long unseen;

	/**
	 * An effort.
	 * @param edges so many edges may be looked at
	 */
	Effort(long edges) {
		this.left = edges;
	}

	/**
	 * Looks at so many edges more, or, where that would be too many, leaves them out and
	 * notes it; fewer may still be looked at.
	 */
	boolean spendOrLeave(long edges) {
		if (edges > this.left) {
			this.unseen += edges;
			return false;
		}
		this.left -= edges;
		return true;
	}

	/** Whether so many edges more may be looked at; if not, none may be from here on. */
	boolean spend(long edges) {
		this.left -= edges;
		return this.left >= 0;
	}

	boolean isSpent() {
		return this.left < 0;
	}

	/** Notes walks that are not looked at. */
	void leaveOut(long walks) {
		this.unseen += walks;
	}

	/** How many walks were not looked at, at the least. */
	long unseen() {
		return this.unseen;
	}

}
