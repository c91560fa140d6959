package org.liantu.statement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What sources say of one company that cannot all be true. Both sides are kept; the surer
 * one, then the newer, is shown.
 *
 * @param about of which property, such as {@code region}
 * @param claims what is said, surest first; at least two
 * @param shown the value that holds for now
 */
public record Dispute(String about, List<Claim> claims, String shown) {

	/** What a company has one of, in the order in which it is told. */
	public static final List<Predicate> PREDICATES = List.of(Predicate.NAME, Predicate.SHORT_NAME, Predicate.NAME_EN,
			Predicate.CREDIT_CODE, Predicate.STOCK_CODE, Predicate.STATUS, Predicate.LOCATED_IN, Predicate.CLASSED_AS);

	/** So many values are compared with each other, the surest. */
	private static final int MOST = 50;

	private static final Pattern OPENING = Pattern.compile("[\\[{<〈《「『【〔〖]");

	private static final Pattern CLOSING = Pattern.compile("[\\]}>〉》」』】〕〗]");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

	public Dispute {
		claims = List.copyOf(claims);
	}

	/** What a predicate is called where disputes are told. */
	public static String about(Predicate predicate) {
		return switch (predicate) {
			case LOCATED_IN -> "region";
			case CLASSED_AS -> "industry";
			default -> predicate.text();
		};
	}

	/**
	 * All disputes about a company, in the order of {@link #PREDICATES}.
	 * @param claims what is claimed of it; whatever nobody can differ on is passed over
	 */
	public static List<Dispute> of(Collection<Claim> claims) {
		List<Dispute> disputes = new ArrayList<>();
		for (Predicate predicate : PREDICATES) {
			List<Claim> values = claims.stream()
				.filter((claim) -> claim.predicate() == predicate)
				.sorted(Claim.SUREST_FIRST)
				.toList();
			if (values.size() > 1) {
				about(predicate, values).ifPresent(disputes::add);
			}
		}
		return disputes;
	}

	private static Optional<Dispute> about(Predicate predicate, List<Claim> values) {
		List<Claim> compared = values.stream().limit(MOST).toList();
		List<Claim> disputed = switch (predicate) {
			case NAME, SHORT_NAME, NAME_EN -> namesOfOneDay(compared);
			case LOCATED_IN -> finest(compared);
			case CLASSED_AS -> Industries.disputed(compared);
			default -> compared;
		};
		return (disputed.size() < 2) ? Optional.empty()
				: Optional.of(new Dispute(about(predicate), disputed, shown(predicate, values, disputed)));
	}

	private static String shown(Predicate predicate, List<Claim> values, List<Claim> disputed) {
		return switch (predicate) {
			case LOCATED_IN ->
				Truth.finest(values, (inner, outer) -> Truth.liesWithin(inner.value(), outer.value())).value();
			// Others that are surer may hold as well: nobody doubts them.
			case CLASSED_AS -> disputed.get(0).value();
			default -> values.get(0).value();
		};
	}

	/**
	 * A company has one name at a time. Names of different days are an old one and a new
	 * one, and one name may be written in several ways.
	 */
	private static List<Claim> namesOfOneDay(List<Claim> values) {
		record Naming(Claim claim, String plain, Set<LocalDate> days) {

			boolean rivals(Naming other) {
				return !this.plain.equals(other.plain) && !Collections.disjoint(this.days, other.days);
			}

		}
		List<Naming> namings = values.stream()
			.map((claim) -> new Naming(claim, plain(claim.value()),
					claim.said().stream().map(Statement::asOf).collect(Collectors.toSet())))
			.toList();
		return namings.stream().filter((one) -> namings.stream().anyMatch(one::rivals)).map(Naming::claim).toList();
	}

	/** One way to write it: no wide letters, no spaces, one kind of brackets. */
	private static String plain(String name) {
		String narrow = SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
		return CLOSING.matcher(OPENING.matcher(narrow).replaceAll("(")).replaceAll(")");
	}

	/** A finer region inside a coarser one does not contradict it. */
	private static List<Claim> finest(List<Claim> values) {
		return values.stream()
			.filter((one) -> values.stream().noneMatch((other) -> Truth.liesWithin(other.value(), one.value())))
			.toList();
	}

}
