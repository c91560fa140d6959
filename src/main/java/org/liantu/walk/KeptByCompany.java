package org.liantu.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Walks of few companies, every one that was found. */
final class KeptByCompany implements Kept {

	private final Map<Integer, List<Found>> walks = new HashMap<>();

	/**
	 * These walks.
	 * @param found in the order in which those of a company are shown
	 */
	KeptByCompany(Collection<Found> found) {
		found.forEach(
				(one) -> this.walks.computeIfAbsent(one.trail().first(), (company) -> new ArrayList<>(2)).add(one));
	}

	@Override
	public void forEach(IntConsumer company) {
		this.walks.keySet().forEach(company::accept);
	}

	@Override
	public List<Found> of(int company) {
		return this.walks.getOrDefault(company, List.of());
	}

	@Override
	public boolean reaches(int company, int end) {
		return of(company).stream().anyMatch((one) -> one.trail().last() == end);
	}

}
