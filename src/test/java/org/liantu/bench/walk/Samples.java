package org.liantu.bench.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long an engine took for the questions of one part. */
final class Samples {

	private final Map<Question, Sample> samples = new LinkedHashMap<>();

	/**
	 * One question.
	 *
	 * @param nanos how long it took
	 * @param answered false where the engine gave up, so that it would have taken longer
	 */
	record Sample(long nanos, boolean answered) {

		/** In milliseconds, with a sign that it would have been more. */
		String text() {
			double millis = this.nanos / 1e6;
			String form = (millis < 0.1) ? "%.4f" : (millis < 10) ? "%.2f" : (millis < 1000) ? "%.1f" : "%,.0f";
			String number = String.format(Locale.ROOT, form, millis);
			return this.answered ? number : ">" + number;
		}

	}

	void add(Question question, long nanos, boolean answered) {
		this.samples.put(question, new Sample(nanos, answered));
	}

	/** The questions, in the order in which they were asked. */
	List<Question> questions() {
		return List.copyOf(this.samples.keySet());
	}

	/** Those by question. */
	Map<Question, Sample> byQuestion() {
		return Map.copyOf(this.samples);
	}

	boolean isEmpty() {
		return this.samples.isEmpty();
	}

	int asked() {
		return this.samples.size();
	}

	int answered() {
		return (int) this.samples.values().stream().filter(Sample::answered).count();
	}

	Duration time() {
		return Duration.ofNanos(this.samples.values().stream().mapToLong(Sample::nanos).sum());
	}

	/** Answers a second, one question after the other. */
	double rate() {
		return answered() * 1e9 / Math.max(1, time().toNanos());
	}

	/**
	 * The smallest sample that a share of all does not exceed: none is made up.
	 * @param share 0 to 1
	 */
	Sample quantile(double share) {
		List<Sample> sorted = new ArrayList<>(this.samples.values());
		sorted.sort(Comparator.comparingLong(Sample::nanos));
		int place = (int) Math.ceil(share * sorted.size()) - 1;
		return sorted.get(Math.max(0, place));
	}

	/** Those of the same questions as somebody else was asked. */
	Samples of(Samples other) {
		Samples same = new Samples();
		same.samples.putAll(this.samples);
		same.samples.keySet().retainAll(other.samples.keySet());
		return same;
	}

}
