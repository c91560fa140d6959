package org.liantu.intake.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Row;
import org.liantu.intake.fact.Table;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Basis;
import org.liantu.model.Label;

/** What can only be seen when all rows are there: small rules, each by its name. */
final class Checks {

	static final List<Check> ALL = List.of(Checks::sourcesAgree, Checks::rowsAreThereOnce,
			Checks::nobodyIsSurerThanTheBasisAllows, Checks::rowsAboutOneThingAgree, Checks::companiesShareNoKey,
			Checks::thingsAreCalledDifferently, Checks::nothingPointsAtItself, Checks::nothingIsItsOwnPart,
			Checks::chainFoldersSayWhichChain, Checks::segmentsAreInTheirChain, Checks::feedsJoinLeavesOfOneChain,
			Checks::coversAreAboutOneThing, Checks::nothingEndsBeforeItBegins, Checks::regionsFitTheirLevel,
			Checks::regionsLieWithinByTheirDigits);

	private Checks() {
	}

	/** One rule over all rows. */
	interface Check {

		void check(Rows rows, Problems problems);

	}

	private static void sourcesAgree(Rows rows, Problems problems) {
		for (Row row : rows.of(Table.SOURCES)) {
			Row first = rows.sources().get(row.subject());
			if (first != null && first != row) {
				for (Column column : Table.SOURCES.columns()) {
					String was = first.texts().getOrDefault(column.name(), "");
					if (!was.equals(row.texts().getOrDefault(column.name(), ""))) {
						problems.add(new Problem.ContradictingValue(row.at(column.name()), first.texts().get("id"), was,
								first.place().address()));
					}
				}
			}
		}
	}

	/** Within a file: two chains' folders may both need the same fact. */
	private static void rowsAreThereOnce(Rows rows, Problems problems) {
		record Words(String file, Map<String, String> texts) {
		}
		for (Table table : Table.values()) {
			Map<Words, Row> seen = new HashMap<>();
			for (Row row : rows.of(table)) {
				Row first = seen.putIfAbsent(new Words(row.file(), row.texts()), row);
				if (first != null) {
					problems.add(new Problem.DuplicateRow(row.place(), first.place().address()));
				}
			}
		}
	}

	private static void nobodyIsSurerThanTheBasisAllows(Rows rows, Problems problems) {
		for (Row row : rows.cited()) {
			Double confidence = row.number("confidence");
			Row source = rows.sources().get(row.text("source"));
			String basis = (source != null) ? source.text("basis") : null;
			if (confidence != null && basis != null && confidence > Basis.of(basis).greatestConfidence()) {
				problems.add(new Problem.ConfidenceAboveBasis(row.at("confidence"), basis,
						String.valueOf(Basis.of(basis).greatestConfidence())));
			}
		}
	}

	private static void rowsAboutOneThingAgree(Rows rows, Problems problems) {
		for (Label label : Label.values()) {
			rows.introduced(label).forEach((id, all) -> {
				for (Column column : all.get(0).table().ownColumns()) {
					if (column.agrees()) {
						checkAgreement(column.name(), id, all, problems);
					}
				}
			});
		}
	}

	private static void checkAgreement(String column, String id, List<Row> rows, Problems problems) {
		Row first = null;
		for (Row row : rows) {
			String value = row.text(column);
			if (value == null) {
				continue;
			}
			if (first == null) {
				first = row;
			}
			else if (!value.equals(first.text(column))) {
				String other = first.texts().getOrDefault(column, "");
				String address = first.place().address();
				problems.add(column.equals("name") ? new Problem.ContradictingName(row.at(column), id, other, address)
						: new Problem.ContradictingValue(row.at(column), id, other, address));
			}
		}
	}

	private static void companiesShareNoKey(Rows rows, Problems problems) {
		for (String column : List.of("credit_code", "stock_code", "name")) {
			Map<String, Row> holders = new HashMap<>();
			Set<String> told = new HashSet<>();
			for (Row row : rows.of(Table.COMPANIES)) {
				String id = row.subject();
				String value = row.text(column);
				if (id == null || value == null) {
					continue;
				}
				Row holder = holders.putIfAbsent(spelledAlike(value), row);
				if (holder != null && !id.equals(holder.subject()) && told.add(id + " " + value)) {
					problems.add(new Problem.DuplicateKey(row.at(column), id, holder.texts().get("id"),
							holder.place().address()));
				}
			}
		}
	}

	private static void thingsAreCalledDifferently(Rows rows, Problems problems) {
		record Called(Label label, String column, String within) {
		}
		List<Called> usual = List.of(new Called(Label.PRODUCT, "name", ""), new Called(Label.COMPANY, "short_name", ""),
				new Called(Label.PARK, "name", ""), new Called(Label.SEGMENT, "name", "chain"),
				new Called(Label.PROJECT, "name", "company"));
		for (Called called : usual) {
			Map<String, Row> holders = new HashMap<>();
			Set<String> told = new HashSet<>();
			rows.introduced(called.label()).forEach((id, all) -> all.forEach((row) -> {
				String name = row.text(called.column());
				if (name != null) {
					String within = switch (called.within()) {
						case "chain" -> String.valueOf(row.chain());
						case "" -> "";
						default -> row.texts().getOrDefault(called.within(), "");
					};
					Row holder = holders.putIfAbsent(within + "\n" + spelledAlike(name), row);
					if (holder != null && !id.equals(holder.subject()) && told.add(id + " " + name)) {
						problems.add(new Problem.SameName(row.at(called.column()), id, holder.texts().get("id"),
								holder.place().address()));
					}
				}
			}));
		}
	}

	/** Brackets of both widths are the same sign to a reader. */
	private static String spelledAlike(String name) {
		return name.replace('\uFF08', '(').replace('\uFF09', ')').replace(" ", "");
	}

	private static void nothingPointsAtItself(Rows rows, Problems problems) {
		for (Row row : rows.cited()) {
			Column subject = row.table().subject();
			for (Column column : row.table().ownColumns()) {
				String id = row.text(column.name());
				if (id != null && column.form() == Column.Form.REFERENCE && !column.subject()
						&& column.labels().equals(subject.labels()) && id.equals(row.subject())) {
					problems.add(new Problem.SelfLoop(row.at(column.name())));
				}
			}
		}
	}

	private static void nothingIsItsOwnPart(Rows rows, Problems problems) {
		findCycles(rows.of(Table.SEGMENTS), "parent", problems);
		findCycles(rows.of(Table.PRODUCTS), "broader", problems);
		findCycles(rows.of(Table.REGIONS), "within", problems);
		findCycles(rows.of(Table.INDUSTRIES), "within", problems);
	}

	/** Each circle once, at the row where following the column first meets it. */
	private static void findCycles(List<Row> rows, String column, Problems problems) {
		Map<String, Map<String, Row>> next = new LinkedHashMap<>();
		for (Row row : rows) {
			String from = row.subject();
			String to = row.text(column);
			if (from != null && to != null && !from.equals(to)) {
				next.computeIfAbsent(from, (id) -> new TreeMap<>()).putIfAbsent(to, row);
			}
		}
		Set<String> done = new HashSet<>();
		for (String start : next.keySet()) {
			if (!done.contains(start)) {
				follow(start, next, done, column, problems);
			}
		}
	}

	/** Depth first, without recursion: a hostile file could be a very long line. */
	private static void follow(String start, Map<String, Map<String, Row>> next, Set<String> done, String column,
			Problems problems) {
		LinkedHashSet<String> path = new LinkedHashSet<>(List.of(start));
		List<List<Map.Entry<String, Row>>> open = new ArrayList<>();
		open.add(new ArrayList<>(next.get(start).entrySet()));
		List<String> stations = new ArrayList<>(List.of(start));
		while (!open.isEmpty()) {
			List<Map.Entry<String, Row>> here = open.get(open.size() - 1);
			if (here.isEmpty()) {
				open.remove(open.size() - 1);
				String left = stations.remove(stations.size() - 1);
				path.remove(left);
				done.add(left);
				continue;
			}
			Map.Entry<String, Row> step = here.remove(0);
			String to = step.getKey();
			if (path.contains(to)) {
				List<String> circle = new ArrayList<>(stations.subList(stations.indexOf(to), stations.size()));
				circle.add(to);
				problems.add(new Problem.Cycle(step.getValue().at(column), circle));
			}
			else if (!done.contains(to) && next.containsKey(to)) {
				path.add(to);
				stations.add(to);
				open.add(new ArrayList<>(next.get(to).entrySet()));
			}
		}
	}

	private static void chainFoldersSayWhichChain(Rows rows, Problems problems) {
		Set<String> told = new HashSet<>();
		for (Row row : rows.of(Table.CHAIN)) {
			String folder = row.chain();
			told.add(folder);
			if (row.subject() != null && folder != null && !row.subject().equals(folder)) {
				problems.add(new Problem.ChainNotItsFolder(row.at("id"), folder));
			}
		}
		rows.chainFolders()
			.stream()
			.filter((folder) -> !told.contains(folder))
			.forEach((folder) -> problems.add(new Problem.MissingChain(Place.of("chains/" + folder + "/chain.csv"))));
	}

	private static void segmentsAreInTheirChain(Rows rows, Problems problems) {
		for (Row row : rows.of(Table.SEGMENTS)) {
			String chain = row.chain();
			String id = row.subject();
			String parent = row.text("parent");
			if (chain != null && id != null && !id.startsWith(chain + ".")) {
				problems.add(new Problem.SegmentOutsideItsChain(row.at("id"), chain));
			}
			if (chain != null && parent != null && isKnownOutside(rows, parent, chain)) {
				problems.add(new Problem.ParentInAnotherChain(row.at("parent"), chain));
			}
		}
	}

	private static void feedsJoinLeavesOfOneChain(Rows rows, Problems problems) {
		Map<String, Set<String>> parts = new HashMap<>();
		for (Row row : rows.of(Table.SEGMENTS)) {
			if (row.subject() != null && row.text("parent") != null) {
				parts.computeIfAbsent(row.text("parent"), (id) -> new LinkedHashSet<>()).add(row.subject());
			}
		}
		for (Row row : rows.of(Table.FEEDS)) {
			for (String end : List.of("from", "to")) {
				String segment = row.text(end);
				if (segment != null && parts.containsKey(segment)) {
					problems.add(new Problem.FeedsAParent(row.at(end), List.copyOf(parts.get(segment))));
				}
				if (segment != null && row.chain() != null && isKnownOutside(rows, segment, row.chain())) {
					problems.add(new Problem.FeedsAnotherChain(row.at(end), row.chain()));
				}
			}
		}
	}

	private static boolean isKnownOutside(Rows rows, String segment, String chain) {
		List<Row> introducing = rows.introducing(Label.SEGMENT, segment);
		return !introducing.isEmpty() && introducing.stream().noneMatch((row) -> chain.equals(row.chain()));
	}

	private static void coversAreAboutOneThing(Rows rows, Problems problems) {
		for (Row row : rows.of(Table.COVERS)) {
			if (row.has("product") && row.has("industry")) {
				problems.add(new Problem.CoversBoth(row.place()));
			}
			else if (!row.has("product") && !row.has("industry")) {
				problems.add(new Problem.CoversNothing(row.place()));
			}
		}
	}

	private static void nothingEndsBeforeItBegins(Rows rows, Problems problems) {
		for (Row row : rows.of(Table.SUPPLIES)) {
			LocalDate since = row.day("since");
			LocalDate until = row.day("until");
			if (since != null && until != null && until.isBefore(since)) {
				problems.add(new Problem.UntilBeforeSince(row.at("until"), since.toString()));
			}
		}
	}

	private static void regionsFitTheirLevel(Rows rows, Problems problems) {
		for (Row row : rows.of(Table.REGIONS)) {
			String code = row.subject();
			String level = row.text("level");
			if (code != null && level != null && !code.matches(switch (level) {
				case "country" -> "100000";
				case "province" -> "[1-9]\\d0000";
				case "prefecture" -> "[1-9]\\d(?!00)\\d\\d00";
				case "county" -> "[1-9]\\d\\d\\d(?!00)\\d\\d";
				default -> "[1-9]\\d{8}";
			})) {
				problems.add(new Problem.BadRegionCode(row.at("code")));
			}
		}
	}

	private static void regionsLieWithinByTheirDigits(Rows rows, Problems problems) {
		for (Row row : rows.of(Table.REGIONS)) {
			String code = row.subject();
			String within = row.text("within");
			if (code != null && within != null && !within.equals("100000")
					&& !code.startsWith(within.replaceFirst("(00)+$", ""))) {
				problems.add(new Problem.RegionNotWithin(row.at("within"), code));
			}
		}
	}

}
