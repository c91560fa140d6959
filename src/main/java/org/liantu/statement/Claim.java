package org.liantu.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.liantu.model.Thing;

/**
 * One value, and everything that gives it to a thing.
 *
 * @param predicate what is said
 * @param value the text of the property, or the id of the other thing
 * @param said who says so, surest first; never empty
 */
public record Claim(Predicate predicate, String value, List<Statement> said) {

	/** What counts more comes first. */
	static final Comparator<Claim> SUREST_FIRST = Comparator.comparing(Claim::surest, Truth.SUREST_FIRST);

	public Claim {
		said = List.copyOf(said);
	}

	/** The statement that counts most. */
	public Statement surest() {
		return this.said.get(0);
	}

	/**
	 * What is claimed of one thing, whatever it is about: by predicate, surest first.
	 * @param said statements about one thing
	 * @param kept gives the record that was kept for one that was merged
	 */
	static List<Claim> of(Collection<Statement> said, UnaryOperator<Thing> kept) {
		Map<Predicate, List<Statement>> byPredicate = new EnumMap<>(Predicate.class);
		said.forEach((statement) -> byPredicate.computeIfAbsent(statement.predicate(), (predicate) -> new ArrayList<>())
			.add(statement));
		return byPredicate.entrySet()
			.stream()
			.flatMap((entry) -> of(entry.getKey(), entry.getValue(), kept).stream())
			.toList();
	}

	private static List<Claim> of(Predicate predicate, Collection<Statement> said, UnaryOperator<Thing> kept) {
		Map<String, List<Statement>> byValue = new LinkedHashMap<>();
		said.forEach((statement) -> byValue.computeIfAbsent(value(statement, kept), (value) -> new ArrayList<>())
			.add(statement));
		return byValue.entrySet()
			.stream()
			.map((same) -> new Claim(predicate, same.getKey(),
					same.getValue().stream().sorted(Truth.SUREST_FIRST).toList()))
			.sorted(SUREST_FIRST)
			.toList();
	}

	private static String value(Statement statement, UnaryOperator<Thing> kept) {
		Thing object = statement.object();
		return (object != null) ? kept.apply(object).id() : Objects.requireNonNull(statement.value()).toString();
	}

}
