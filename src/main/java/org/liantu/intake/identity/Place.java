package org.liantu.intake.identity;

import org.jspecify.annotations.Nullable;

/**
 * A place in a name.
 *
 * @param name its name without 省, 市, 县
 * @param within the place it lies in; null for provinces
 * @param written how many signs of the name it takes
 */
record Place(String name, @Nullable Place within, int written) {

	/** Whether this is another place, or one that lies in it. */
	boolean isWithin(Place other) {
		return isSame(other) || this.within != null && this.within.isWithin(other);
	}

	/** Whether it is the same place, however it is written. */
	boolean isSame(Place other) {
		if (!this.name.equals(other.name)) {
			return false;
		}
		return (this.within == null || other.within == null) ? this.within == other.within
				: this.within.isSame(other.within);
	}

}
