package org.liantu.intake.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.Table;
import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.model.Label;
import org.liantu.model.Thing;

/** All rows of a seed, by table, and the things they introduce. */
final class Rows {

	private final Map<Table, List<Row>> byTable = new EnumMap<>(Table.class);

	private final Map<Label, Map<String, List<Row>>> introduced = new EnumMap<>(Label.class);

	private final Map<String, Row> sources = new LinkedHashMap<>();

	private final Set<Thing> elsewhere = new HashSet<>();

	private final SortedSet<String> chainFolders = new TreeSet<>();

	private int size;

	void add(Row row) {
		this.size++;
		this.byTable.computeIfAbsent(row.table(), (table) -> new ArrayList<>()).add(row);
		String subject = row.subject();
		if (subject != null) {
			if (row.table() == Table.SOURCES) {
				this.sources.putIfAbsent(subject, row);
			}
			else if (row.table().subject().introduces()) {
				this.introduced.computeIfAbsent(row.label(), (label) -> new LinkedHashMap<>())
					.computeIfAbsent(subject, (id) -> new ArrayList<>())
					.add(row);
			}
		}
	}

	/** Notes that a chain's folder holds tables that need its chain. */
	void addChainFolder(String folder) {
		this.chainFolders.add(folder);
	}

	/** Notes things that no row introduces, but that are known otherwise. */
	void addElsewhere(Set<Thing> things) {
		this.elsewhere.addAll(things);
	}

	SortedSet<String> chainFolders() {
		return this.chainFolders;
	}

	int size() {
		return this.size;
	}

	List<Row> of(Table table) {
		return this.byTable.getOrDefault(table, List.of());
	}

	/** All rows of tables that state facts. */
	List<Row> cited() {
		return this.byTable.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isCited())
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	/** The first row of each source. */
	Map<String, Row> sources() {
		return this.sources;
	}

	/** The rows that introduce a thing; empty if none does. */
	List<Row> introducing(Label label, String id) {
		return introduced(label).getOrDefault(id, List.of());
	}

	/** The things of a label, by id, each with the rows that introduce it. */
	Map<String, List<Row>> introduced(Label label) {
		return this.introduced.getOrDefault(label, Map.of());
	}

	/** What the first of these labels that has such a thing is. */
	Optional<Label> findLabel(Collection<Label> labels, String id) {
		return labels.stream()
			.filter((label) -> introduced(label).containsKey(id) || this.elsewhere.contains(new Thing(label, id)))
			.findFirst();
	}

	/** Everything of these labels, as somebody may know it. */
	List<Nearest.Candidate> candidates(Collection<Label> labels) {
		List<Nearest.Candidate> candidates = new ArrayList<>();
		for (Label label : labels) {
			introduced(label).forEach((id, rows) -> {
				Set<String> texts = new LinkedHashSet<>(List.of(id));
				String name = "";
				for (Row row : rows) {
					for (String column : List.of("short_name", "name")) {
						String text = row.text(column);
						if (text != null && texts.add(text) && name.isEmpty()) {
							name = " (" + Place.readable(text) + ")";
						}
					}
				}
				candidates.add(new Nearest.Candidate(id + name, List.copyOf(texts)));
			});
		}
		return candidates;
	}

}
