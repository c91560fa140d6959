package org.liantu.statement;

import java.util.Collection;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which records have to be looked at together, because some are said to be others. */
final class AliasGroups {

	private final Collection<Statement> aliases;

	/**
	 * The groups.
	 * @param aliases SAME_AS statements
	 */
	AliasGroups(Collection<Statement> aliases) {
		this.aliases = aliases;
	}

	/** These records and every other record of the same things, by their keys. */
	SortedSet<String> widen(Collection<String> records) {
		TreeSet<String> wider = new TreeSet<>(records);
		boolean grew = !this.aliases.isEmpty();
		while (grew) {
			grew = false;
			for (Statement alias : this.aliases) {
				String one = alias.subject().key();
				String other = Objects.requireNonNull(alias.object()).key();
				if (wider.contains(one) || wider.contains(other)) {
					grew |= wider.add(one) | wider.add(other);
				}
			}
		}
		return wider;
	}

	/** Every record that is another, or that another is. */
	SortedSet<String> members() {
		TreeSet<String> members = new TreeSet<>();
		for (Statement alias : this.aliases) {
			members.add(alias.subject().key());
			members.add(Objects.requireNonNull(alias.object()).key());
		}
		return members;
	}

}
