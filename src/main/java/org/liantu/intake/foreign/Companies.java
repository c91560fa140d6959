package org.liantu.intake.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.Row;
import org.liantu.intake.file.FileRecord;
import org.liantu.intake.identity.CompanyNames;
import org.liantu.intake.identity.KnownCompanies;
import org.liantu.intake.identity.KnownCompany;
import org.liantu.intake.identity.Match;
import org.liantu.intake.identity.SoughtCompany;
import org.liantu.intake.identity.StockCodes;
import org.liantu.intake.log.Import;
import org.liantu.intake.mapping.CellRule;
import org.liantu.intake.mapping.Entry;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.intake.review.Decisions;
import org.liantu.intake.review.Doubt;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.Citation;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/**
 * Who the companies of a file are. Whoever is in doubt becomes a record of its own, which
 * somebody may later say is another one; nothing that is in doubt is taken as its own.
 */
final class Companies {

	/**
	 * What is cited where two records were taken for one because their names are alike.
	 */
	static final Source LIKENESS = new Source("liantu-likeness", "名称相似度比对", "链图 Liantu", "2026-01-01", null,
			"两条记录名称相近且地区或行业相同,按一家企业处理,可在核对队列中撤销", Basis.GENERAL_KNOWLEDGE.text());

	private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

	private static final long SEVERAL = -1;

	private final KnownCompanies known;

	private final Decisions decisions;

	private final Problems problems;

	private final Consumer<Statement> sink;

	/** By list and code, the name of who has it, each as a number. */
	private final Long2LongOpenHashMap holders = new Long2LongOpenHashMap();

	private final FirstPlaces firstRows = new FirstPlaces();

	private final List<Doubt> doubts = new ArrayList<>();

	private final Set<String> doubted = new HashSet<>();

	Companies(KnownCompanies known, Decisions decisions, Problems problems, Consumer<Statement> sink) {
		this.known = known;
		this.decisions = decisions;
		this.problems = problems;
		this.sink = sink;
	}

	/** Whom somebody has to decide about. */
	Collection<Doubt> doubts() {
		return this.doubts;
	}

	/**
	 * Notes which name a list gives to a code, before anybody is looked for.
	 * @param list which mapping's
	 * @param column of the code
	 */
	void noteHolder(String list, String column, String code, String name) {
		long holder = FirstPlaces.number(CompanyNames.normalized(name));
		this.holders.mergeLong(
				FirstPlaces.number(list, column, Objects.requireNonNullElse(StockCodes.normalized(code), code)), holder,
				(before, now) -> (before == now) ? before : SEVERAL);
	}

	boolean isStockCode(String text) {
		return StockCodes.normalized(text) != null;
	}

	/** A stock code as we write it; as it stands if it is none. */
	String fullStockCode(String text, Place place) {
		String full = StockCodes.normalized(text);
		if (full != null && SIX_DIGITS.matcher(text).matches()) {
			this.problems.add(new Problem.CodeWithoutExchange(place, full));
		}
		return (full != null) ? full : text;
	}

	/** Gives the company of a row its id, and makes it known. */
	void introduce(Entry entry, Row row, Map<String, Object> values, FileRecord found) {
		List<String> names = namesOf(entry, "name", found);
		List<String> shortNames = namesOf(entry, "short_name", found);
		String credit = row.text("credit_code");
		String stock = row.text("stock_code");
		String region = row.text("region");
		reportRepeated(entry, row, found);
		boolean contested = isContested(entry, row, "credit_code") || isContested(entry, row, "stock_code");
		String given = row.subject();
		if (given == null && names.isEmpty()) {
			this.problems.add(new Problem.MissingValue(Check.place(found, "name", null)));
			return;
		}
		String id = given;
		if (id == null) {
			Match match = this.known.match(new SoughtCompany(names, shortNames, credit, stock, region, List.of()),
					contested);
			id = decide(match, names.get(0), credit, stock, found, values, shortNames);
		}
		values.put("id", id);
		this.known.add(new KnownCompany(id, withOthers(names, values),
				(values.get("short_name") != null) ? shortNames : List.of(), text(values, "credit_code"),
				text(values, "stock_code"), region, List.of()));
	}

	private String decide(Match match, String name, @Nullable String credit, @Nullable String stock, FileRecord found,
			Map<String, Object> values, List<String> shortNames) {
		if (match instanceof Match.Known it) {
			boolean byCode = it.how() == Match.How.CREDIT_CODE || it.how() == Match.How.STOCK_CODE;
			if (byCode && !this.known.findByAnyName(name).contains(it.id())) {
				this.problems.add(new Problem.NameChanged(Check.place(found, "name", name), it.knownName()));
			}
			return it.id();
		}
		String own = mint(name, credit, stock);
		if (match instanceof Match.Alike it) {
			Match.Suspect suspect = new Match.Suspect(it.id(), it.likeness(), it.knownName());
			Decisions.Said said = this.decisions.of(own, it.id());
			if (said != Decisions.Said.DIFFERENT) {
				this.problems.add(new Problem.RecognisedByLikeness(Check.place(found, "name", name), it.knownName()));
				note(own, name, suspect, Doubt.TAKEN, found);
				this.sink.accept(Statement.edge(Import.FOREIGN, new Thing(Label.COMPANY, own), Predicate.SAME_AS,
						new Thing(Label.COMPANY, it.id()), Map.of(), new Citation(LIKENESS.id(),
								LocalDate.parse(LIKENESS.on()), Basis.GENERAL_KNOWLEDGE, 0.5, null)));
			}
			return own;
		}
		if (match instanceof Match.Doubt it) {
			boolean codeOfAnother = it.why() == Match.Why.KEYS_DISAGREE || it.why() == Match.Why.CONTESTED_CODE;
			if (codeOfAnother) {
				// What two companies cannot share stays with whom we know by it.
				values.remove("credit_code");
				values.remove("stock_code");
				if (shortNames.stream()
					.anyMatch((text) -> this.known.findByAnyName(text).contains(it.suspects().get(0).id()))) {
					values.remove("short_name");
				}
				own = mint(name, null, null);
			}
			for (Match.Suspect suspect : it.suspects()) {
				if (!suspect.id().equals(own) && this.decisions.of(own, suspect.id()) != Decisions.Said.DIFFERENT
						&& this.decisions.of(own, suspect.id()) != Decisions.Said.SAME) {
					this.problems.add(new Problem.InDoubt(Check.place(found, "name", name), suspect.knownName(),
							it.why().text()));
					note(own, name, suspect, it.why().text(), found);
				}
			}
		}
		return own;
	}

	private void note(String own, String name, Match.Suspect suspect, String why, FileRecord found) {
		if (this.doubted.add(own + "\n" + suspect.id())) {
			this.doubts.add(new Doubt(own, name, suspect, why, found.file(), found.line()));
		}
	}

	/** A new id: by code where there is one, so that it reads well; else by name. */
	private static String mint(String name, @Nullable String credit, @Nullable String stock) {
		if (stock != null) {
			String digits = stock.substring(0, stock.indexOf('.'));
			return stock.endsWith(".HK") ? "hk-" + digits : "cn-" + digits;
		}
		return (credit != null) ? "uscc-" + credit.toLowerCase(Locale.ROOT)
				: CellRule.mint("co", CompanyNames.normalized(name));
	}

	private boolean isContested(Entry entry, Row row, String column) {
		String code = row.text(column);
		return code != null && this.holders.get(FirstPlaces.number(entry.mapping(), column, code)) == SEVERAL;
	}

	private void reportRepeated(Entry entry, Row row, FileRecord found) {
		for (String column : List.of("credit_code", "stock_code")) {
			String code = row.text(column);
			if (code != null) {
				String first = this.firstRows.putIfAbsent(FirstPlaces.number(entry.mapping(), column, code), row.file(),
						row.line());
				if (first != null) {
					this.problems.add(new Problem.RepeatedCode(Check.place(found, column, code), first));
				}
			}
		}
	}

	private static List<String> namesOf(Entry entry, String column, FileRecord found) {
		CellRule rule = entry.rules().get(column);
		return (rule != null) ? rule.apply(found).texts() : List.of();
	}

	private static List<String> withOthers(List<String> names, Map<String, Object> values) {
		List<String> all = new ArrayList<>(names);
		if (values.get("other_names") instanceof List<?> others) {
			others.forEach((other) -> all.add(Objects.toString(other)));
		}
		return all;
	}

	private static @Nullable String text(Map<String, Object> values, String column) {
		return (values.get(column) instanceof String text) ? text : null;
	}

}
