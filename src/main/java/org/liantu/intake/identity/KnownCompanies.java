package org.liantu.intake.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.fact.CreditCode;

/**
 * All companies that are known, held so that a company can be found again in microseconds
 * by any of its keys. A million of them take less than half a gigabyte. Not for several
 * threads at once: an import adds to it as it reads.
 */
public final class KnownCompanies {

	private static final int NONE = NameTable.NONE;

	private static final int[] NOWHERE = {};

	/** Blocks below are provinces, those from here on industries. */
	private static final int INDUSTRIES = 100;

	/** The code of the whole country begins like that of no province. */
	private static final String COUNTRY = "10";

	private static final int MOST_SUSPECTS = 3;

	/** So many names are compared in full, those that share most pairs of signs. */
	private static final int MOST_COMPARED = 8;

	private static final int MOST_READ = 2 * Postings.LONGEST;

	private final Likeness likeness;

	private final Thresholds thresholds;

	private final ObjectArrayList<String> ids = new ObjectArrayList<>();

	private final IntArrayList firstNames = new IntArrayList();

	private final ObjectArrayList<@Nullable String> creditCodes = new ObjectArrayList<>();

	private final ObjectArrayList<@Nullable String> stockCodes = new ObjectArrayList<>();

	/** The province and the industries of a company. */
	private final ObjectArrayList<int[]> blocks = new ObjectArrayList<>();

	private final Map<IntArrayList, int[]> sharedBlocks = new HashMap<>();

	private final Object2IntOpenHashMap<String> byId = map();

	private final Object2IntOpenHashMap<String> byCreditCode = map();

	private final Object2IntOpenHashMap<String> byStockCode = map();

	private final Object2IntOpenHashMap<String> industries = map();

	private final NameTable names = new NameTable();

	private final Postings postings = new Postings();

	private final int[] read = new int[MOST_READ];

	/** Nobody is known yet. */
	public KnownCompanies() {
		this(Rules.shipped().thresholds());
	}

	KnownCompanies(Thresholds thresholds) {
		this.thresholds = thresholds;
		this.likeness = new Likeness(thresholds);
	}

	/** How many companies are known. */
	public int size() {
		return this.ids.size();
	}

	/** Whether a company with this id is known. */
	public boolean contains(String id) {
		return this.byId.containsKey(id);
	}

	/**
	 * Makes a company known. One that is known already gains what is new of its names,
	 * codes, region and industries. A code stays with the company that had it first.
	 */
	public void add(KnownCompany company) {
		int number = this.byId.getInt(company.id());
		if (number == NONE) {
			number = this.ids.size();
			this.ids.add(company.id());
			this.byId.put(company.id(), number);
			this.firstNames.add(NONE);
			this.creditCodes.add(null);
			this.stockCodes.add(null);
			this.blocks.add(NOWHERE);
		}
		addCode(this.byCreditCode, this.creditCodes, creditCode(company.creditCode()), number);
		addCode(this.byStockCode, this.stockCodes, stockCode(company.stockCode()), number);
		addBlocks(number, company.region(), company.industries());
		for (String name : company.names()) {
			addName(number, name, false);
		}
		for (String name : company.shortNames()) {
			addName(number, name, true);
		}
	}

	private static void addCode(Object2IntOpenHashMap<String> byCode, ObjectArrayList<@Nullable String> codes,
			@Nullable String code, int company) {
		if (code != null) {
			byCode.putIfAbsent(code, company);
			if (codes.get(company) == null) {
				codes.set(company, code);
			}
		}
	}

	private void addBlocks(int company, @Nullable String region, List<String> industriesOfIt) {
		int[] had = this.blocks.get(company);
		IntArrayList has = new IntArrayList(had);
		int province = province(region);
		if (province != NONE && provinceOf(company) == NONE) {
			has.add(province);
		}
		for (String industry : industriesOfIt) {
			this.industries.putIfAbsent(industry, INDUSTRIES + this.industries.size());
			int block = this.industries.getInt(industry);
			if (!has.contains(block)) {
				has.add(block);
			}
		}
		if (has.size() > had.length) {
			this.blocks.set(company, shared(has));
			for (int name = this.firstNames.getInt(company); name != NONE; name = this.names.sibling(name)) {
				if (this.names.kind(name) != NameTable.Kind.SHORT) {
					String core = CompanyNames.core(CompanyNames.normalized(this.names.text(name)));
					post(name, core, has.subList(had.length, has.size()).toIntArray());
				}
			}
		}
	}

	/** Most companies are in one province and one industry: few pairs for very many. */
	private int[] shared(IntArrayList has) {
		return (has.size() > 2) ? has.toIntArray() : this.sharedBlocks.computeIfAbsent(has, IntArrayList::toIntArray);
	}

	private void addName(int company, String text, boolean isShort) {
		String normalized = (isShort ? NameTable.Kind.SHORT : NameTable.Kind.OTHER).normalized(text);
		if (normalized.isEmpty()) {
			return;
		}
		int last = NONE;
		boolean borne = false;
		for (int name = this.firstNames.getInt(company); name != NONE; name = this.names.sibling(name)) {
			NameTable.Kind kind = this.names.kind(name);
			borne |= kind == NameTable.Kind.BORNE;
			if ((kind == NameTable.Kind.SHORT) == isShort
					&& kind.normalized(this.names.text(name)).equals(normalized)) {
				return;
			}
			last = name;
		}
		NameTable.Kind kind = isShort ? NameTable.Kind.SHORT : borne ? NameTable.Kind.OTHER : NameTable.Kind.BORNE;
		int name = this.names.add(text, normalized, company, kind, last);
		if (last == NONE) {
			this.firstNames.set(company, name);
		}
		if (!isShort) {
			post(name, CompanyNames.core(normalized), this.blocks.get(company));
		}
	}

	private void post(int name, String core, int[] where) {
		for (int block : where) {
			this.postings.add(block, whole(core), name);
			for (int pair : Likeness.pairsOf(core)) {
				this.postings.add(block, pair, name);
			}
		}
	}

	/** Who a company is, none of its codes being contested. */
	public Match match(SoughtCompany sought) {
		return match(sought, false);
	}

	/**
	 * Who a company is. The keys are asked from the surest to the weakest:
	 * <ol>
	 * <li>The unified social credit code, then the stock code. Names that differ from all
	 * known ones do not matter then: companies change their names. But it is in doubt if
	 * both codes, or a code and a full name, point at different companies
	 * ({@code KEYS_DISAGREE}), and if the code is contested and no full name is, or is
	 * alike to, one of the company's ({@code CONTESTED_CODE}).
	 * <li>A full name that is exactly the one a company bears, else one of its other
	 * names. In doubt if several companies have it ({@code AMBIGUOUS}) or if that company
	 * has another credit code ({@code KEYS_DISAGREE}).
	 * <li>A short name that exactly one company has; in doubt if several have it
	 * ({@code AMBIGUOUS}). Companies with other codes, and those whose full names are
	 * clearly other ones, do not count: 三孚科技 is neither 三孚股份 nor 三孚新科.
	 * <li>Likeness of full names, among companies of the same province or of a same
	 * industry, and with no other codes: {@code Alike} from the upper threshold on if
	 * only one is, in doubt ({@code ALIKE}) from the lower. A company of which neither
	 * region nor industry is known is not compared.
	 * </ol>
	 * Codes that are none (“无”, “-”) are as if absent.
	 * @param sought what is said of the company
	 * @param contestedCode whether the same data give its code to several full names
	 */
	public Match match(SoughtCompany sought, boolean contestedCode) {
		Keys keys = Keys.of(sought);
		int byCredit = find(this.byCreditCode, keys.creditCode());
		int byStock = find(this.byStockCode, keys.stockCode());
		int byCode = (byCredit != NONE) ? byCredit : byStock;
		if (byCode != NONE) {
			return matchByCode(keys, byCredit, byStock, contestedCode);
		}
		return matchByName(keys).or(() -> matchByShortName(keys)).orElseGet(() -> matchByLikeness(keys, sought));
	}

	private Match matchByCode(Keys keys, int byCredit, int byStock, boolean contested) {
		int company = (byCredit != NONE) ? byCredit : byStock;
		IntArrayList pointedAt = new IntArrayList(new int[] { company });
		if (byStock != NONE && byStock != company) {
			pointedAt.add(byStock);
		}
		IntArrayList named = named(keys, NameTable.Kind.BORNE);
		named.addAll(named(keys, NameTable.Kind.OTHER));
		boolean isNamed = named.contains(company);
		if (!isNamed) {
			pointedAt.addAll(named);
		}
		if (pointedAt.size() > 1 || byCredit == NONE && hasOtherCreditCode(company, keys)) {
			return doubt(pointedAt, keys, Match.Why.KEYS_DISAGREE);
		}
		Closest closest = closest(company, keys);
		if (contested && !isNamed && (closest.name() == NONE || closest.likeness() < this.thresholds.upper())) {
			return doubt(pointedAt, keys, Match.Why.CONTESTED_CODE);
		}
		return new Match.Known(this.ids.get(company), (byCredit != NONE) ? Match.How.CREDIT_CODE : Match.How.STOCK_CODE,
				closest.likeness(), knownName(company));
	}

	private Optional<Match> matchByName(Keys keys) {
		for (NameTable.Kind kind : List.of(NameTable.Kind.BORNE, NameTable.Kind.OTHER)) {
			IntArrayList named = named(keys, kind);
			if (named.size() > 1) {
				return Optional.of(doubt(named, keys, Match.Why.AMBIGUOUS));
			}
			if (!named.isEmpty()) {
				int company = named.getInt(0);
				if (hasOtherCreditCode(company, keys)) {
					return Optional.of(doubt(named, keys, Match.Why.KEYS_DISAGREE));
				}
				return Optional
					.of(known(company, keys, (kind == NameTable.Kind.BORNE) ? Match.How.NAME : Match.How.ALIAS));
			}
		}
		return Optional.empty();
	}

	private Optional<Match> matchByShortName(Keys keys) {
		IntArrayList called = new IntArrayList();
		for (String name : keys.shortNames()) {
			addNew(called, this.names.companies(name, NameTable.Kind.SHORT));
			addNew(called, this.names.companies(name, NameTable.Kind.BORNE));
			addNew(called, this.names.companies(name, NameTable.Kind.OTHER));
		}
		called.removeIf((int company) -> hasOtherCodes(company, keys) || isClearlyOther(company, keys));
		return switch (called.size()) {
			case 0 -> Optional.empty();
			case 1 -> Optional.of(known(called.getInt(0), keys, Match.How.ALIAS));
			default -> Optional.of(doubt(called, keys, Match.Why.AMBIGUOUS));
		};
	}

	/** Only names with a legal form are full beyond doubt. */
	private boolean isClearlyOther(int company, Keys keys) {
		Closest closest = closest(company,
				new Keys(keys.names(), keys.parts().stream().filter(NameParts::formal).toList(), keys.shortNames(),
						keys.creditCode(), keys.stockCode(), keys.province()));
		return closest.name() != NONE && closest.likeness() < this.thresholds.lower();
	}

	private Match matchByLikeness(Keys keys, SoughtCompany sought) {
		IntArrayList where = new IntArrayList();
		if (keys.province() != NONE) {
			where.add(keys.province());
		}
		for (String industry : sought.industries()) {
			int block = this.industries.getInt(industry);
			if (block != NONE && !where.contains(block)) {
				where.add(block);
			}
		}
		List<Match.Suspect> suspects = new ArrayList<>();
		if (!where.isEmpty()) {
			for (NameParts parts : keys.parts()) {
				for (int block : where) {
					addSuspects(suspects, parts, sharingMost(parts.core(), block), keys);
				}
			}
		}
		suspects.sort(Comparator.comparingDouble(Match.Suspect::likeness).reversed().thenComparing(Match.Suspect::id));
		List<String> seen = new ArrayList<>();
		suspects.removeIf((suspect) -> seen.contains(suspect.id()) || !seen.add(suspect.id()));
		if (suspects.isEmpty()) {
			return new Match.Unknown();
		}
		Match.Suspect first = suspects.get(0);
		boolean alone = suspects.size() == 1 || suspects.get(1).likeness() < this.thresholds.upper();
		if (alone && first.likeness() >= this.thresholds.upper()) {
			return new Match.Alike(first.id(), first.likeness(), first.knownName());
		}
		return new Match.Doubt(suspects.subList(0, Math.min(MOST_SUSPECTS, suspects.size())), Match.Why.ALIKE);
	}

	private void addSuspects(List<Match.Suspect> suspects, NameParts parts, int[] among, Keys keys) {
		for (int name : among) {
			int company = this.names.company(name);
			if (!hasOtherCodes(company, keys)) {
				double alike = likeness(parts, name, keys);
				if (alike >= this.thresholds.lower()) {
					suspects.add(new Match.Suspect(this.ids.get(company), alike, this.names.text(name)));
				}
			}
		}
	}

	/**
	 * Names of a block that have the same core, and those that share most pairs of signs
	 * with it. Rare pairs are read first, and so many only as make a call short: what
	 * shares only the commonest pairs of its province may be missed.
	 */
	private int[] sharingMost(String core, int block) {
		int[] pairs = Likeness.pairsOf(core);
		long[] lists = new long[pairs.length];
		for (int i = 0; i < pairs.length; i++) {
			lists[i] = (long) this.postings.count(block, pairs[i]) << Integer.SIZE | pairs[i] & 0xFFFFFFFFL;
		}
		Arrays.sort(lists);
		int unread = pairs.length;
		int size = 0;
		for (long list : lists) {
			int count = (int) (list >>> Integer.SIZE);
			if (count > Postings.LONGEST || size + count > this.read.length) {
				break;
			}
			size += this.postings.copy(block, (int) list, this.read, size);
			unread--;
		}
		IntArrays.unstableSort(this.read, 0, size);
		int least = this.likeness.leastShared(pairs.length) - unread;
		long[] most = new long[MOST_COMPARED];
		for (int i = 0, next; i < size; i = next) {
			next = i + 1;
			while (next < size && this.read[next] == this.read[i]) {
				next++;
			}
			long shared = (long) (next - i) << Integer.SIZE | this.read[i];
			if (next - i >= least && shared > most[0]) {
				most[0] = shared;
				Arrays.sort(most);
			}
		}
		IntArrayList names = new IntArrayList();
		if (this.postings.count(block, whole(core)) <= Postings.LONGEST) {
			names.size(this.postings.copy(block, whole(core), this.read, 0));
			names.setElements(0, this.read, 0, names.size());
		}
		for (long shared : most) {
			if (shared > 0 && !names.contains((int) shared)) {
				names.add((int) shared);
			}
		}
		return names.toIntArray();
	}

	/** The whole core is listed as if it were a pair too. */
	private static int whole(String core) {
		return HashCommon.mix(core.hashCode());
	}

	/**
	 * Companies that somebody may mean who writes a text where an id belongs: by id, else
	 * stock code in any writing, else credit code, else the full name they bear, else
	 * another full name, else a short name.
	 * @return ids; one if the text is clear, several if it is not, none if nobody is
	 * meant
	 */
	public List<String> findByAnyName(String text) {
		String id = text.strip();
		if (contains(id)) {
			return List.of(id);
		}
		int byStock = find(this.byStockCode, stockCode(text));
		int byCode = (byStock != NONE) ? byStock : find(this.byCreditCode, creditCode(text));
		if (byCode != NONE) {
			return List.of(this.ids.get(byCode));
		}
		for (NameTable.Kind kind : NameTable.Kind.values()) {
			IntArrayList found = this.names.companies(kind.normalized(text), kind);
			if (!found.isEmpty()) {
				return found.intStream().mapToObj(this.ids::get).sorted().toList();
			}
		}
		return List.of();
	}

	private IntArrayList named(Keys keys, NameTable.Kind kind) {
		IntArrayList named = new IntArrayList(2);
		for (String name : keys.names()) {
			addNew(named, this.names.companies(name, kind));
		}
		return named;
	}

	private static void addNew(IntArrayList companies, IntArrayList more) {
		for (int i = 0; i < more.size(); i++) {
			if (!companies.contains(more.getInt(i))) {
				companies.add(more.getInt(i));
			}
		}
	}

	private boolean hasOtherCreditCode(int company, Keys keys) {
		String code = this.creditCodes.get(company);
		return code != null && keys.creditCode() != null && this.byCreditCode.getInt(keys.creditCode()) != company;
	}

	/** A company has one credit code, and at most one A share. */
	private boolean hasOtherCodes(int company, Keys keys) {
		String code = this.stockCodes.get(company);
		return hasOtherCreditCode(company, keys)
				|| code != null && keys.stockCode() != null && this.byStockCode.getInt(keys.stockCode()) != company
						&& StockCodes.isAShare(code) && StockCodes.isAShare(keys.stockCode());
	}

	private Match known(int company, Keys keys, Match.How how) {
		Closest closest = closest(company, keys);
		String name = (closest.name() != NONE) ? this.names.text(closest.name()) : knownName(company);
		return new Match.Known(this.ids.get(company), how, closest.likeness(), name);
	}

	private Match.Doubt doubt(IntArrayList companies, Keys keys, Match.Why why) {
		List<Match.Suspect> suspects = new ArrayList<>();
		for (int company : companies) {
			Closest closest = closest(company, keys);
			suspects.add(new Match.Suspect(this.ids.get(company), closest.likeness(),
					(closest.name() != NONE) ? this.names.text(closest.name()) : knownName(company)));
		}
		if (why == Match.Why.AMBIGUOUS) {
			suspects
				.sort(Comparator.comparingDouble(Match.Suspect::likeness).reversed().thenComparing(Match.Suspect::id));
		}
		return new Match.Doubt(suspects.subList(0, Math.min(MOST_SUSPECTS, suspects.size())), why);
	}

	/** The name a company bears, else its first short name, else its id. */
	private String knownName(int company) {
		int shown = this.firstNames.getInt(company);
		for (int name = shown; name != NONE; name = this.names.sibling(name)) {
			if (this.names.kind(name) == NameTable.Kind.BORNE) {
				return this.names.text(name);
			}
		}
		return (shown != NONE) ? this.names.text(shown) : this.ids.get(company);
	}

	/** The company's full name that is most like one of those sought. */
	private Closest closest(int company, Keys keys) {
		Closest closest = new Closest(NONE, 1);
		for (int name = this.firstNames.getInt(company); name != NONE; name = this.names.sibling(name)) {
			if (this.names.kind(name) != NameTable.Kind.SHORT) {
				for (NameParts parts : keys.parts()) {
					double alike = likeness(parts, name, keys);
					if (closest.name() == NONE || alike > closest.likeness()) {
						closest = new Closest(name, alike);
					}
				}
			}
		}
		return closest;
	}

	private double likeness(NameParts parts, int name, Keys keys) {
		int province = provinceOf(this.names.company(name));
		NameParts known = NameParts.of(CompanyNames.normalized(this.names.text(name)));
		return this.likeness.of(parts, known, province != NONE && province == keys.province());
	}

	private int provinceOf(int company) {
		for (int block : this.blocks.get(company)) {
			if (block < INDUSTRIES) {
				return block;
			}
		}
		return NONE;
	}

	private static int province(@Nullable String region) {
		if (region == null || region.length() < 2 || region.startsWith(COUNTRY)) {
			return NONE;
		}
		int tens = Character.digit(region.charAt(0), 10);
		int ones = Character.digit(region.charAt(1), 10);
		return (tens > 0 && ones >= 0) ? tens * 10 + ones : NONE;
	}

	private static @Nullable String stockCode(@Nullable String text) {
		return (text != null) ? StockCodes.normalized(text) : null;
	}

	/** Null if it is none, as are those that people fill in for want of one. */
	private static @Nullable String creditCode(@Nullable String text) {
		if (text == null || text.length() > 64) {
			return null;
		}
		// Most are written as they should be.
		String code = CreditCode.isWellFormed(text) ? text : CompanyNames.normalized(text).toUpperCase(Locale.ROOT);
		return (CreditCode.isWellFormed(code) && code.chars().anyMatch((sign) -> sign != code.charAt(0))) ? code : null;
	}

	private static int find(Object2IntOpenHashMap<String> companies, @Nullable String key) {
		return (key != null) ? companies.getInt(key) : NONE;
	}

	private static Object2IntOpenHashMap<String> map() {
		Object2IntOpenHashMap<String> map = new Object2IntOpenHashMap<>();
		map.defaultReturnValue(NONE);
		return map;
	}

	/**
	 * A name and how alike it is.
	 *
	 * @param name NONE if one side has no full names; the likeness is 1 then
	 * @param likeness from 0 to 1
	 */
	private record Closest(int name, double likeness) {

	}

	/** What is sought, as it is compared. */
	private record Keys(List<String> names, List<NameParts> parts, List<String> shortNames, @Nullable String creditCode,
			@Nullable String stockCode, int province) {

		static Keys of(SoughtCompany sought) {
			List<String> names = new ArrayList<>();
			List<String> shortNames = new ArrayList<>();
			sought.names().forEach((name) -> {
				addNew(names, CompanyNames.normalized(name));
				addNew(shortNames, CompanyNames.shortName(name));
			});
			sought.shortNames().forEach((name) -> addNew(shortNames, CompanyNames.shortName(name)));
			return new Keys(names, names.stream().map(NameParts::of).toList(), shortNames,
					KnownCompanies.creditCode(sought.creditCode()), KnownCompanies.stockCode(sought.stockCode()),
					KnownCompanies.province(sought.region()));
		}

		private static void addNew(List<String> names, String name) {
			if (!name.isEmpty() && !names.contains(name)) {
				names.add(name);
			}
		}

	}

}
