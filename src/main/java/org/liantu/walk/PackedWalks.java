package org.liantu.walk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;

/**
 * The walks that were kept, without room between their rows.
 *
 * @param slots the place of a company among these, by node; 0 for none
 * @param companies by place
 * @param begins where the rows of a place begin, and those of the one before end
 * @param rows the walks
 * @param having how many have what makes a walk
 * @param reached who has a walk to an end, kept or not
 */
record PackedWalks(int[] slots, int[] companies, int[] begins, WalkRows rows, ToLongFunction<Trail> having,
		Map<Integer, BitSet> reached) implements Kept {

	@Override
	public void forEach(IntConsumer company) {
		for (int slot = 1; slot < this.companies.length; slot++) {
			company.accept(this.companies[slot]);
		}
	}

	@Override
	public List<Found> of(int company) {
		int slot = this.slots[company];
		List<Found> found = new ArrayList<>();
		for (int row = this.begins[slot]; row < this.begins[slot + 1]; row++) {
			Trail trail = this.rows.trail(company, row);
			found.add(new Found(trail, this.having.applyAsLong(trail)));
		}
		return found;
	}

	@Override
	public boolean reaches(int company, int end) {
		BitSet companies = this.reached.get(end);
		return companies != null && companies.get(company);
	}

}
