package org.liantu.intake.foreign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Nearest;

/**
 * Things of one kind, found by id or by a name that is written alike. Companies have an
 * index of their own.
 */
final class NamedThings {

	private final Set<String> ids = new HashSet<>();

	/** One id, or several with a bar between them: few names are shared. */
	private final Map<String, String> byName = new HashMap<>();

	void add(String id, Collection<String> names) {
		this.ids.add(id);
		names.forEach((name) -> this.byName.merge(writtenAlike(name), id,
				(before, more) -> List.of(before.split("\\|")).contains(more) ? before : before + "|" + more));
	}

	boolean contains(String id) {
		return this.ids.contains(id);
	}

	/** What is called so, by id or by name; none, one or several. */
	List<String> find(String text) {
		if (this.ids.contains(text)) {
			return List.of(text);
		}
		String found = this.byName.get(writtenAlike(text));
		return (found != null) ? List.of(found.split("\\|")) : List.of();
	}

	/** The first thing that has one of these names; null if none has. */
	@Nullable String findFirst(Collection<String> names) {
		for (String name : names) {
			List<String> found = find(name);
			if (!found.isEmpty()) {
				return found.get(0);
			}
		}
		return null;
	}

	/** What was probably meant. */
	List<String> nearest(String text) {
		List<Nearest.Candidate> candidates = new ArrayList<>();
		this.byName.forEach((name, id) -> candidates.add(new Nearest.Candidate(id + " (" + name + ")", List.of(name))));
		this.ids.forEach((id) -> candidates.add(new Nearest.Candidate(id, List.of(id))));
		return Nearest.among(text, candidates);
	}

	int size() {
		return this.ids.size();
	}

	/** Width, case and blanks make no other name. */
	static String writtenAlike(String name) {
		boolean plain = true;
		for (int i = 0; i < name.length() && plain; i++) {
			char sign = name.charAt(i);
			plain = sign >= 0x4E00 && sign <= 0x9FFF || sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
		}
		return plain ? name
				: Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
	}

}
