package org.liantu.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.graph.Walks;
import org.liantu.model.Company;
import org.liantu.model.Name;
import org.liantu.model.Region;
import org.liantu.walk.WalkingRoom;

/**
 * Finds the companies that a text may mean: by code, by any of their names, or by a
 * product they make. What fits exactly comes first.
 */
@Component
public class CompanySearch {

	/** So many hits of the index are looked at; a text that fits more is too vague. */
	private static final int HITS = 1000;

	/** So many makers of one product are looked at. */
	private static final int MAKERS = 200;

	private static final List<String> EXCHANGES = List.of("SZ", "SH", "BJ", "HK");

	/** In which order fields explain a hit. */
	private static final List<String> FIELDS = List.of("id", "stockCode", "creditCode", "shortName", "name",
			"otherNames", "nameEn");

	/** So many companies of the same initials are looked at. */
	private static final int NAMESAKES = 200;

	private final Graph graph;

	private final WalkingRoom walking;

	CompanySearch(Graph graph, WalkingRoom walking) {
		this.graph = graph;
		this.walking = walking;
	}

	/**
	 * Finds companies.
	 * @param text a code, a name, a product, or a part of one, or the initials of a
	 * name's pinyin
	 * @return all that may be meant, the likeliest first
	 */
	public Revisioned<List<FoundCompany>> find(String text) {
		Wanted wanted = Wanted.of(text);
		return this.graph.read((revision) -> {
			List<Hit> hits = new ArrayList<>(ask(text).stream().map((row) -> Hit.of(row, wanted)).toList());
			if (Initials.isPossible(wanted.text())) {
				hits.addAll(byInitials(revision, wanted.text()));
			}
			return rank(hits);
		});
	}

	private List<Hit> byInitials(long revision, String initials) {
		List<String> ids = this.walking.companiesNamed(revision, (name) -> Initials.begin(name, initials), NAMESAKES);
		return this.walking.companies(revision, ids)
			.stream()
			.map((known) -> Hit.byInitials(known.company(), initials))
			.toList();
	}

	private List<Record> ask(String text) {
		return this.graph.ask("explore/search", Map.of("text", text.strip(), "codes", Wanted.codes(text), "id",
				FullText.plain(text), "query", FullText.query(text), "hits", HITS, "limit", MAKERS),
				Function.identity());
	}

	private static List<FoundCompany> rank(List<Hit> hits) {
		Map<String, Hit> best = new HashMap<>();
		hits.forEach((hit) -> best.merge(hit.company().id(), hit,
				(one, other) -> (Hit.LIKELIEST_FIRST.compare(one, other) <= 0) ? one : other));
		return best.values().stream().sorted(Hit.LIKELIEST_FIRST).map(Hit::company).toList();
	}

	/**
	 * What is looked for.
	 *
	 * @param text the text, plain
	 * @param codes the codes it could be
	 * @param words its words
	 */
	private record Wanted(String text, List<String> codes, List<String> words) {

		static Wanted of(String text) {
			return new Wanted(FullText.plain(text), codes(text), FullText.words(text));
		}

		/** What the text could be as a code: with an exchange, any if none is named. */
		static List<String> codes(String text) {
			String code = FullText.plain(text).toUpperCase(Locale.ROOT).replaceAll("\\s", "");
			List<String> codes = new ArrayList<>(List.of(code));
			if (code.matches("\\d{4,6}")) {
				EXCHANGES.forEach((exchange) -> codes.add(code + "." + exchange));
			}
			else if (code.matches("(SZ|SH|BJ|HK)\\.?\\d{4,6}")) {
				codes.add(code.replaceAll("\\D", "") + "." + code.substring(0, 2));
			}
			else if (code.matches("\\d{4,6}(SZ|SH|BJ|HK)")) {
				codes.add(code.replaceAll("\\D", "") + "." + code.substring(code.length() - 2));
			}
			return codes;
		}

		/**
		 * How far a value is from the text: 0 the same, 1 starts with it, 2 has it in it,
		 * 3 has all its words, 4 one of them, 5 else.
		 */
		int distance(String value) {
			String plain = FullText.plain(value);
			if (plain.equals(this.text) || this.codes.contains(value)) {
				return 0;
			}
			if (plain.contains(this.text)) {
				return plain.startsWith(this.text) ? 1 : 2;
			}
			long found = this.words.stream().filter(plain::contains).count();
			return (found == 0) ? 5 : (found == this.words.size()) ? 3 : 4;
		}

	}

	/**
	 * A company and why it may be meant.
	 *
	 * @param company the company
	 * @param distance how far the match is from the text
	 * @param byProduct whether a product is meant
	 * @param confidence how sure it is that the company makes the product, else 1
	 */
	private record Hit(FoundCompany company, int distance, boolean byProduct, double confidence) {

		static final Comparator<Hit> LIKELIEST_FIRST = Comparator.comparingInt(Hit::distance)
			.thenComparing(Hit::byProduct)
			.thenComparing(Comparator.comparingDouble(Hit::confidence).reversed())
			.thenComparing((hit) -> hit.company().name().zh().length())
			.thenComparing((hit) -> hit.company().id());

		static Hit of(Record row, Wanted wanted) {
			Value product = row.get("product");
			FoundCompany.Match match = product.isNull() ? match(row.get("company"), wanted)
					: new FoundCompany.Match("product", product.asString());
			Value region = row.get("region");
			Value node = row.get("company");
			Name name = Walks.name(node);
			FoundCompany company = new FoundCompany(node.get("id").asString(), name,
					region.isNull() ? null : new Region(region.get("id").asString(), Walks.name(region)),
					node.get("calibre").isNull() ? List.of() : node.get("calibre").asList(Value::asString), match);
			return new Hit(company, wanted.distance(match.value()), !product.isNull(),
					row.get("confidence").asDouble());
		}

		/** All of its initials are nearer than the first ones. */
		static Hit byInitials(Company company, String initials) {
			String all = Initials.of(company.name().zh());
			return new Hit(new FoundCompany(company.id(), company.name(), company.region(), company.calibre(),
					new FoundCompany.Match("initials", all)), all.equals(initials) ? 1 : 2, false, 1);
		}

		/** The field whose value is nearest to the text. */
		private static FoundCompany.Match match(MapAccessor company, Wanted wanted) {
			return FIELDS.stream()
				.flatMap((field) -> values(company.get(field)).map((value) -> new FoundCompany.Match(field, value)))
				.min(Comparator.comparingInt((match) -> wanted.distance(match.value())))
				.orElseThrow();
		}

		private static Stream<String> values(Value value) {
			if (value.isNull()) {
				return Stream.empty();
			}
			return (value.asObject() instanceof List<?> several) ? several.stream().map(String::valueOf)
					: Stream.of(value.asString());
		}

	}

}
