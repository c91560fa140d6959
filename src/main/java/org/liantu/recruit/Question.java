package org.liantu.recruit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Who should we recruit next?
 *
 * @param chain id of the chain, null for all
 * @param segment only companies that work in this segment or a part of it, null for all
 * @param leadFirm only companies linked to this lead firm, null for all
 * @param calibre only companies with one of these standings, empty for all
 * @param region only companies in this region, by code, null for all
 * @param gates only companies that pass these gates for sure, empty for all
 * @param weights weights that the caller wants instead of the rulebook's, by rule
 * @param asOf the day for which the question is asked
 * @param limit how many rows at the most
 * @param offset how many rows to pass over
 */
public record Question(@Nullable String chain, @Nullable String segment, @Nullable String leadFirm,
		List<String> calibre, @Nullable String region, List<String> gates, SortedMap<String, BigDecimal> weights,
		LocalDate asOf, int limit, int offset) {

	public Question {
		calibre = List.copyOf(calibre);
		gates = List.copyOf(gates);
		weights = new TreeMap<>(weights);
	}

	/** The plain question about a chain, as of a day. */
	public static Question about(@Nullable String chain, LocalDate asOf, int limit) {
		return new Question(chain, null, null, List.of(), null, List.of(), new TreeMap<>(), asOf, limit, 0);
	}

	/** The same question further down the list. */
	public Question from(int newOffset) {
		return new Question(this.chain, this.segment, this.leadFirm, this.calibre, this.region, this.gates,
				this.weights, this.asOf, this.limit, newOffset);
	}

	/** The same question about the whole list. */
	Question whole() {
		return new Question(this.chain, this.segment, this.leadFirm, this.calibre, this.region, this.gates,
				this.weights, this.asOf, Integer.MAX_VALUE, 0);
	}

}
