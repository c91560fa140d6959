package org.liantu.recruit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.liantu.recruit.judge.Scale;
import org.liantu.recruit.judge.Weights;

/**
 * Everybody who answers a question, best first: numbers, and words only for those who are
 * shown.
 */
final class Ranking {

	/** Rows that were put in words are kept; pages are turned back and forth. */
	private static final int WORDS_KEPT = 400;

	private final List<Judged> chains;

	private final Weights weights;

	/** Whether anybody is linked at all, the question's filters aside. */
	private final boolean anybodyLinked;

	/** Whoever passes the filters, best first, as of {@link #place}. */
	private final long[] wanted;

	/** Where those stand among them who stand for their group, and no gate fails. */
	private final int[] rows;

	/** Where those stand that a gate sets aside. */
	private final int[] setAside;

	private final Cache<Integer, Target> words = Caffeine.newBuilder().maximumSize(WORDS_KEPT).build();

	private final Cache<Integer, Answer.Excluded> excluded = Caffeine.newBuilder().maximumSize(WORDS_KEPT).build();

	private Ranking(List<Judged> chains, Weights weights, boolean anybodyLinked, long[] wanted) {
		this.chains = chains;
		this.weights = weights;
		this.anybodyLinked = anybodyLinked;
		this.wanted = wanted;
		Set<String> groups = new HashSet<>();
		this.rows = IntStream.range(0, wanted.length)
			.filter((at) -> !isSetAside(at) && (isOnItsOwn(at) || groups.add(group(at))))
			.toArray();
		this.setAside = IntStream.range(0, wanted.length).filter(this::isSetAside).toArray();
	}

	/**
	 * Weighs everybody and ranks those who are wanted: by score, then by id. A company of
	 * several chains stands for the one in which it scores best.
	 * @param chains everybody, judged, by chain
	 * @param wanted the filters, by chain
	 * @param weights the effective weights
	 */
	static Ranking of(List<Judged> chains, List<Wanted> wanted, Weights weights) {
		Scale scale = new Scale(weights);
		LongStream.Builder places = LongStream.builder();
		boolean anybody = false;
		for (int chain = 0; chain < chains.size(); chain++) {
			Judged judged = chains.get(chain);
			for (int number = 0; number < judged.size(); number++) {
				long score = scale.score(judged.shares(), number);
				if (score > 0 && wanted.get(chain).worksThere(judged.findings(), judged.id(number))) {
					anybody = true;
					if (chains.size() > 1 || wanted.get(chain).isWanted(judged, number)) {
						places.add(place(score, chain, number));
					}
				}
			}
		}
		long[] all = (chains.size() == 1) ? places.build().sorted().toArray()
				: bestOfEach(chains, wanted, places.build().boxed().toArray(Long[]::new));
		return new Ranking(chains, weights, anybody, all);
	}

	/**
	 * In one number: the greater the score, the smaller; of equals by chain and id. Room
	 * for 256 chains and 16 million candidates.
	 */
	private static long place(long score, int chain, int number) {
		return ((Integer.MAX_VALUE - score) << 32) | ((long) chain << 24) | number;
	}

	private static long score(long place) {
		return Integer.MAX_VALUE - (place >>> 32);
	}

	private static int chain(long place) {
		return (int) (place >>> 24) & 0xFF;
	}

	private static int number(long place) {
		return (int) place & 0xFF_FFFF;
	}

	/** Each company once, with its best chain, where that is wanted. */
	private static long[] bestOfEach(List<Judged> chains, List<Wanted> wanted, Long[] places) {
		Comparator<Long> byId = Comparator.comparing((place) -> chains.get(chain(place)).id(number(place)));
		Arrays.sort(places,
				Comparator.<Long>comparingLong((place) -> place >>> 32)
					.thenComparing(byId)
					.thenComparingLong((place) -> place));
		Set<String> seen = new HashSet<>();
		return Arrays.stream(places)
			.mapToLong(Long::longValue)
			.filter((place) -> seen.add(chains.get(chain(place)).id(number(place))))
			.filter((place) -> wanted.get(chain(place)).isWanted(chains.get(chain(place)), number(place)))
			.toArray();
	}

	private Judged judged(int at) {
		return this.chains.get(chain(this.wanted[at]));
	}

	private String id(int at) {
		return judged(at).id(number(this.wanted[at]));
	}

	private String group(int at) {
		return judged(at).group(number(this.wanted[at]));
	}

	/** Whether nobody else is of its group, which is seen without looking at names. */
	private boolean isOnItsOwn(int at) {
		return this.chains.size() == 1 && judged(at).isOnItsOwn(number(this.wanted[at]));
	}

	/** Whether a gate sets aside who stands there. */
	boolean isSetAside(int at) {
		return judged(at).isSetAside(number(this.wanted[at]));
	}

	/** How many rows there are: a group is one. */
	int size() {
		return this.rows.length;
	}

	boolean isAnybodyLinked() {
		return this.anybodyLinked;
	}

	boolean isAnybodyWanted() {
		return this.wanted.length > 0;
	}

	/** Whether a bound cut the search short. */
	boolean isTruncated() {
		return this.chains.stream().anyMatch((one) -> one.findings().truncated());
	}

	/** How many walks were not looked at because of it. */
	long unseen() {
		return this.chains.stream().mapToLong((one) -> one.findings().unseen()).sum();
	}

	/** Some of the rows. */
	List<Target> page(int offset, int limit) {
		int end = (int) Math.min(this.rows.length, (long) offset + limit);
		List<Integer> page = IntStream.range(offset, end).boxed().toList();
		Map<Integer, Target> known = this.words.getAll(page, this::inWords);
		return page.stream().map(known::get).toList();
	}

	private Map<Integer, Target> inWords(Set<? extends Integer> unknown) {
		Map<String, List<Target.Sister>> sisters = sisters(unknown);
		Map<Integer, Target> targets = new HashMap<>();
		unknown.forEach((row) -> targets.put(row, target(this.rows[row], sisters).at(row + 1)));
		return targets;
	}

	private Target target(int at, Map<String, List<Target.Sister>> sisters) {
		return judged(at).target(number(this.wanted[at]), this.weights, sisters.getOrDefault(group(at), List.of()));
	}

	/** Whom these rows stand for besides themselves, by group. */
	private Map<String, List<Target.Sister>> sisters(Set<? extends Integer> unknown) {
		Map<String, List<Target.Sister>> sisters = new HashMap<>();
		BitSet heads = new BitSet();
		unknown.forEach((row) -> {
			heads.set(this.rows[row]);
			sisters.put(group(this.rows[row]), new ArrayList<>());
		});
		for (int at = heads.nextSetBit(0); at >= 0 && at < this.wanted.length; at++) {
			List<Target.Sister> others = heads.get(at) ? null : sisters.get(group(at));
			if (others != null && !isSetAside(at)) {
				others.add(judged(at).sister(number(this.wanted[at]), score(this.wanted[at])));
			}
		}
		return sisters;
	}

	/** The first of those whom a gate sets aside. */
	Answer.SetAside setAside(int limit) {
		return new Answer.SetAside(this.setAside.length,
				Arrays.stream(this.setAside)
					.limit(limit)
					.mapToObj((at) -> Objects
						.requireNonNull(this.excluded.get(at, (key) -> judged(key).excluded(number(this.wanted[key])))))
					.toList());
	}

	/** Where a company stands; empty if it is not wanted. */
	OptionalInt find(String company) {
		return IntStream.range(0, this.wanted.length).filter((at) -> id(at).equals(company)).findFirst();
	}

	/**
	 * Who stands there, in words; one that its group's row stands for has that one's
	 * rank, one that is set aside has none.
	 */
	Target targetAt(int at) {
		int row = Arrays.binarySearch(this.rows, at);
		if (row >= 0) {
			return page(row, 1).get(0);
		}
		Target target = target(at, Map.of());
		return isSetAside(at) ? target
				: target.at(1 + IntStream.range(0, this.rows.length)
					.filter((other) -> group(this.rows[other]).equals(group(at)))
					.findFirst()
					.orElseThrow());
	}

}
