package org.liantu.recruit.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Edge;
import org.liantu.model.Evidence;
import org.liantu.model.Fact;
import org.liantu.model.Phrase;
import org.liantu.model.Region;
import org.liantu.model.Source;
import org.liantu.recruit.Answer;
import org.liantu.recruit.Changes;
import org.liantu.recruit.Target;
import org.liantu.recruit.gate.Verdict;
import org.liantu.recruit.judge.Reason;
import org.liantu.table.Table;

/** The answer as a list to hand on: a row a target. */
final class TargetTable {

	private static final List<String> COLUMNS = List.of("rank", "id", "name", "region", "calibre", "chain", "score",
			"reason", "gates", "group", "sources");

	/** Reasons no surer than this are marked as to be verified. */
	private static final double UNSURE = 0.5;

	private TargetTable() {
	}

	static Table of(Answer answer) {
		Changes changes = answer.changes();
		List<List<@Nullable Object>> rows = answer.items().stream().map(TargetTable::row).collect(Collectors.toList());
		List<Phrase> columns = COLUMNS.stream()
			.map((column) -> Phrase.of("targets.column." + column))
			.collect(Collectors.toList());
		if (changes != null) {
			columns.add(Phrase.of("targets.column.change", changes.since()));
			addChanges(rows, changes);
		}
		return new Table("targets", Phrase.of("targets.title"), columns, rows);
	}

	/** What became of each row since; behind them those that were there and are gone. */
	private static void addChanges(List<List<@Nullable Object>> rows, Changes changes) {
		Map<String, Changes.Change> byCompany = new LinkedHashMap<>();
		changes.items().forEach((change) -> byCompany.put(change.company().id(), change));
		for (List<@Nullable Object> row : rows) {
			Changes.Change change = byCompany.remove(String.valueOf(row.get(COLUMNS.indexOf("id"))));
			row.add((change != null) ? words(change) : null);
		}
		byCompany.values().stream().filter((change) -> change.what().equals("gone")).forEach((change) -> {
			List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), null));
			row.set(COLUMNS.indexOf("id"), change.company().id());
			row.set(COLUMNS.indexOf("name"), change.company().name());
			row.set(COLUMNS.indexOf("gates"), change.gates());
			row.add(words(change));
			rows.add(row);
		});
	}

	private static Phrase words(Changes.Change change) {
		Integer before = change.rankBefore();
		return (before != null) ? Phrase.of("targets.change." + change.what(), before)
				: Phrase.of("targets.change." + change.what());
	}

	private static List<@Nullable Object> row(Target target) {
		Region region = target.company().region();
		List<@Nullable Object> row = new ArrayList<>();
		row.add(target.rank());
		row.add(target.company().id());
		row.add(target.company().name());
		row.add((region != null) ? region.name() : null);
		row.add(target.company().calibre().stream().map((calibre) -> Phrase.of("calibre." + calibre)).toList());
		row.add(target.chain());
		row.add(target.score());
		row.add(target.reasons().stream().map(TargetTable::reason).toList());
		row.add(target.gates().stream().filter((gate) -> gate.verdict().equals("unknown")).map(Verdict::text).toList());
		row.add(target.group().stream().map(Target.Sister::name).toList());
		row.add(sources(target));
		return row;
	}

	private static Phrase reason(Reason reason) {
		String key = (reason.confidence() <= UNSURE) ? "targets.reason.unsure" : "targets.reason";
		return Phrase.of(key, reason.text(), reason.points());
	}

	private static List<String> sources(Target target) {
		Set<String> titles = new LinkedHashSet<>();
		for (Reason reason : target.reasons()) {
			Evidence evidence = reason.evidence();
			evidence.edges()
				.stream()
				.map(Edge::sources)
				.flatMap(List::stream)
				.map(TargetTable::cite)
				.forEach(titles::add);
			evidence.facts()
				.stream()
				.map(Fact::sources)
				.flatMap(List::stream)
				.map(TargetTable::cite)
				.forEach(titles::add);
		}
		return List.copyOf(titles);
	}

	private static String cite(Source source) {
		return source.title() + "(" + source.on() + ")";
	}

}
