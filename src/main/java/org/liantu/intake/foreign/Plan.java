package org.liantu.intake.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Table;
import org.liantu.intake.file.ForeignFile;
import org.liantu.intake.file.Format;
import org.liantu.intake.file.Shape;
import org.liantu.intake.mapping.Entry;
import org.liantu.intake.mapping.Mapping;
import org.liantu.intake.mapping.MappingReader;
import org.liantu.intake.mapping.Mappings;
import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * How the files of an import are to be read: by the mappings that were chosen, or, where
 * a file or sheet is called like one of our tables, as a filled template.
 *
 * @param mappings the mappings that were chosen
 * @param readings which file in which way
 */
record Plan(List<Mapping> mappings, List<Reading> readings) {

	private static final int TEMPLATES = 1000;

	/**
	 * Makes the plan.
	 * @param files what was brought
	 * @param ids of the mappings that were chosen
	 * @param own a mapping that was brought along; null for none
	 * @param shelf the mappings at hand
	 * @param problems takes what does not go together
	 */
	static Plan of(List<ForeignFile> files, List<String> ids, @Nullable String own, Mappings shelf, Problems problems) {
		List<Mapping> mappings = new ArrayList<>();
		for (String id : ids) {
			Optional<Mappings.Written> written = shelf.find(id);
			if (written.isEmpty()) {
				problems.add(new Problem.UnknownMapping(new Place(id, null, null, id), Nearest.of(id, shelf.ids())));
			}
			else {
				MappingReader.read(id + ".yaml", written.get().yaml(), problems).ifPresent(mappings::add);
			}
		}
		if (own != null) {
			MappingReader.read("mapping.yaml", own.getBytes(StandardCharsets.UTF_8), problems).ifPresent(mappings::add);
		}
		List<Reading> readings = new ArrayList<>();
		Set<Entry> spoken = new HashSet<>();
		for (ForeignFile file : files) {
			int before = readings.size();
			for (Mapping mapping : mappings) {
				mapping.entries().stream().filter((entry) -> entry.speaksOf(file.name())).forEach((entry) -> {
					spoken.add(entry);
					readings.add(new Reading(file, entry, mapping.order()));
				});
			}
			boolean skipped = mappings.stream().anyMatch((mapping) -> mapping.skips(file.name()));
			if (readings.size() == before && !skipped) {
				readings.addAll(asTemplate(file));
			}
			if (readings.size() == before && !skipped) {
				problems.add(mappings.isEmpty()
						? new Problem.NoMapping(Place.of(file.name()),
								Table.listImportable().stream().map(Table::word).toList(), shelf.ids())
						: new Problem.FileNotRead(Place.of(file.name())));
			}
		}
		for (Mapping mapping : mappings) {
			mapping.entries()
				.stream()
				.filter((entry) -> !spoken.contains(entry))
				.map((entry) -> entry.files().get(0))
				.distinct()
				.forEach((name) -> problems
					.add(new Problem.FileNotBrought(new Place(mapping.id() + ".yaml", null, null, name))));
		}
		return new Plan(mappings, readings);
	}

	private static List<Reading> asTemplate(ForeignFile file) {
		List<Reading> readings = new ArrayList<>();
		if (file.format() == Format.XLSX) {
			for (String sheet : file.sheets()) {
				findTable(sheet).ifPresent((table) -> readings.add(new Reading(file,
						Entry.template(file.name(), new Shape(sheet, null, null), table), TEMPLATES)));
			}
		}
		if (readings.isEmpty()) {
			String name = file.name().substring(file.name().lastIndexOf('/') + 1);
			int dot = name.lastIndexOf('.');
			findTable((dot > 0) ? name.substring(0, dot) : name).ifPresent((table) -> readings
				.add(new Reading(file, Entry.template(file.name(), Shape.USUAL, table), TEMPLATES)));
		}
		return readings;
	}

	private static Optional<Table> findTable(String word) {
		return Table.listImportable()
			.stream()
			.filter((table) -> table.word().equalsIgnoreCase(word.strip()))
			.findFirst();
	}

}
