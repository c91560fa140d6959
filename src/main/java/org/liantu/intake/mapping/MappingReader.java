package org.liantu.intake.mapping;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Table;
import org.liantu.intake.file.Shape;
import org.liantu.intake.problem.Nearest;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Basis;
import org.liantu.model.Name;
import org.liantu.model.Source;

/**
 * Reads a mapping. Whatever is wrong in it is a problem that says where, and what was
 * probably meant.
 */
public final class MappingReader {

	/** Longer than any mapping that a person writes. */
	public static final int MOST_BYTES = 512 * 1024;

	private static final List<String> WORDS = List.of("mapping", "title", "source", "confidence", "asOf", "order",
			"tables", "entries", "skip");

	private static final List<String> ENTRY_WORDS = List.of("file", "items", "fields", "sheet", "when", "unless",
			"expect", "to", "source", "confidence", "asOf", "columns");

	private static final List<String> RULE_WORDS = List.of("column", "constant", "table", "table-else", "prefix",
			"mint", "split", "empty", "times");

	private static final List<String> SOURCE_WORDS = List.of("id", "title", "publisher", "on", "url", "locator",
			"basis");

	private static final YAMLMapper YAML = YAMLMapper.builder().build();

	private final String file;

	private final Problems problems;

	private final int errorsBefore;

	private JsonNode tables = YAML.createObjectNode();

	private String mapping = "";

	private MappingReader(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
		this.errorsBefore = problems.errors();
	}

	/**
	 * Reads a mapping.
	 * @param file what to call it in problems
	 * @param yaml its bytes
	 * @param problems takes what is wrong with it
	 * @return empty if it has an error
	 */
	public static Optional<Mapping> read(String file, byte[] yaml, Problems problems) {
		return new MappingReader(file, problems).read(yaml);
	}

	private Optional<Mapping> read(byte[] yaml) {
		if (yaml.length > MOST_BYTES) {
			this.problems.add(new Problem.TooLargeFile(Place.of(this.file), "512 KB"));
			return Optional.empty();
		}
		JsonNode root;
		try {
			root = YAML.readTree(new String(yaml, StandardCharsets.UTF_8));
		}
		catch (JacksonException ex) {
			long line = (ex.getLocation() != null) ? Math.max(1, ex.getLocation().getLineNr()) : 1;
			this.problems.add(new Problem.UnreadableMapping(Place.of(this.file, line)));
			return Optional.empty();
		}
		if (root == null || !root.isObject()) {
			this.problems.add(new Problem.UnreadableMapping(Place.of(this.file, 1)));
			return Optional.empty();
		}
		checkWords(root, "", WORDS);
		this.mapping = text(root, "", "mapping", true);
		if (!this.mapping.isEmpty() && !this.mapping.matches("[a-z0-9.-]{1,64}")) {
			bad("mapping", this.mapping, List.of("a-z 0-9 . -"));
		}
		this.tables = root.path("tables");
		SourceReference source = source(root.path("source"), "source");
		Double confidence = number(root, "", "confidence");
		LocalDate asOf = day(root, "", "asOf");
		List<Entry> entries = new ArrayList<>();
		JsonNode list = root.path("entries");
		if (!list.isArray() || list.isEmpty()) {
			this.problems.add(new Problem.MissingMappingWord(place("entries", null)));
		}
		for (int i = 0; i < list.size(); i++) {
			entry(list.get(i), "entries[" + (i + 1) + "]", source, confidence, asOf).ifPresent(entries::add);
		}
		JsonNode title = root.path("title");
		Name name = title.isObject()
				? new Name(title.path("zh").asString(this.mapping), title.path("en").asString(this.mapping))
				: new Name(title.asString(this.mapping), this.mapping);
		return (this.problems.errors() > this.errorsBefore) ? Optional.empty() : Optional.of(new Mapping(this.mapping,
				name, root.path("order").asInt(100), texts(root.path("skip")), entries, hash(yaml)));
	}

	private Optional<Entry> entry(JsonNode node, String at, @Nullable SourceReference source,
			@Nullable Double confidence, @Nullable LocalDate asOf) {
		if (!node.isObject()) {
			bad(at, node.toString(), ENTRY_WORDS);
			return Optional.empty();
		}
		checkWords(node, at, ENTRY_WORDS);
		List<String> files = texts(node.path("file"));
		if (files.isEmpty()) {
			this.problems.add(new Problem.MissingMappingWord(place(at + ".file", null)));
		}
		String to = text(node, at, "to", true);
		Optional<Table> table = Table.listImportable()
			.stream()
			.filter((one) -> one.word().equals(to.replaceFirst("\\.csv$", "")))
			.findFirst();
		if (table.isEmpty()) {
			if (!to.isEmpty()) {
				List<String> words = Table.listImportable().stream().map(Table::word).toList();
				this.problems.add(new Problem.UnknownTable(place(at + ".to", to), words, Nearest.of(to, words)));
			}
			return Optional.empty();
		}
		Map<String, CellRule> rules = rules(node.path("columns"), at + ".columns", table.get());
		SourceReference own = node.has("source") ? source(node.path("source"), at + ".source") : source;
		if (own == null && table.get().isCited() && !rules.containsKey("source")) {
			this.problems.add(new Problem.MissingMappingWord(place(at + ".source", null)));
		}
		LocalDate ownDay = node.has("asOf") ? day(node, at, "asOf") : asOf;
		Double ownConfidence = node.has("confidence") ? number(node, at, "confidence") : confidence;
		Shape shape = new Shape(optional(node, "sheet"), pointer(node, at, "items"), pointer(node, at, "fields"));
		return Optional.of(new Entry(this.mapping, files, shape, choices(node.path("when"), at + ".when"),
				choices(node.path("unless"), at + ".unless"), expectations(node.path("expect"), at + ".expect"),
				table.get(), own, ownConfidence, ownDay, rules));
	}

	private Map<String, CellRule> rules(JsonNode node, String at, Table table) {
		Map<String, CellRule> rules = new LinkedHashMap<>();
		if (!node.isObject() || node.isEmpty()) {
			this.problems.add(new Problem.MissingMappingWord(place(at, null)));
			return rules;
		}
		List<String> names = table.columns().stream().map(Column::name).toList();
		for (Map.Entry<String, JsonNode> column : node.properties()) {
			if (!names.contains(column.getKey())) {
				this.problems.add(new Problem.UnknownColumn(place(at + "." + column.getKey(), column.getKey()),
						orAll(Nearest.of(column.getKey(), names), names)));
				continue;
			}
			CellRule rule = rule(column.getValue(), at + "." + column.getKey());
			if (rule != null) {
				rules.put(column.getKey(), rule);
			}
		}
		table.columns()
			.stream()
			.filter((column) -> column.required() && !rules.containsKey(column.name()))
			.filter((column) -> !column.introduces() && column.form() != Column.Form.SOURCE)
			.forEach((column) -> this.problems.add(new Problem.MissingColumn(place(at, column.name()))));
		return rules;
	}

	private @Nullable CellRule rule(JsonNode node, String at) {
		if (node.isString()) {
			return CellRule.column(node.asString());
		}
		if (node.isArray()) {
			return new CellRule(texts(node), null, null, CellRule.OrElse.REFUSE, "", null, "", Set.of(), null);
		}
		if (!node.isObject()) {
			bad(at, node.toString(), RULE_WORDS);
			return null;
		}
		checkWords(node, at, RULE_WORDS);
		List<String> columns = texts(node.path("column"));
		String constant = optional(node, "constant");
		if (columns.isEmpty() == (constant == null)) {
			this.problems.add(new Problem.MissingMappingWord(place(at + ".column", null)));
			return null;
		}
		CellRule.OrElse orElse = switch (node.path("table-else").asString("refuse")) {
			case "keep" -> CellRule.OrElse.KEEP;
			case "skip" -> CellRule.OrElse.SKIP;
			case "refuse" -> CellRule.OrElse.REFUSE;
			default -> {
				bad(at + ".table-else", node.path("table-else").asString(), List.of("keep", "skip", "refuse"));
				yield CellRule.OrElse.REFUSE;
			}
		};
		String split = node.path("split").asString("");
		String separators = (split.length() > 2 && split.startsWith("[") && split.endsWith("]"))
				? split.substring(1, split.length() - 1) : split;
		String mint = optional(node, "mint");
		if (mint != null && !mint.matches("[a-z0-9.]{1,40}")) {
			bad(at + ".mint", mint, List.of("a-z 0-9 ."));
		}
		Double times = number(node, at, "times");
		return new CellRule(columns, constant, table(node.path("table"), at + ".table"), orElse,
				node.path("prefix").asString(""), mint, separators, Set.copyOf(texts(node.path("empty"))),
				(times != null) ? BigDecimal.valueOf(times) : null);
	}

	private @Nullable Map<String, String> table(JsonNode name, String at) {
		if (name.isMissingNode()) {
			return null;
		}
		JsonNode table = name.isObject() ? name : this.tables.path(name.asString(""));
		if (!table.isObject()) {
			List<String> names = List.copyOf(this.tables.propertyNames());
			this.problems.add(new Problem.UnknownValueTable(place(at, name.asString("")),
					orAll(Nearest.of(name.asString(""), names), names)));
			return null;
		}
		Map<String, String> values = new LinkedHashMap<>();
		table.properties().forEach((value) -> values.put(value.getKey(), value.getValue().asString()));
		return values;
	}

	private @Nullable SourceReference source(JsonNode node, String at) {
		if (node.isMissingNode()) {
			return null;
		}
		if (node.isString()) {
			return new SourceReference(node.asString(), null);
		}
		if (!node.isObject()) {
			bad(at, node.toString(), SOURCE_WORDS);
			return null;
		}
		checkWords(node, at, SOURCE_WORDS);
		String id = text(node, at, "id", true);
		String basis = node.path("basis").asString("document");
		List<String> bases = Arrays.stream(Basis.values()).map(Basis::text).toList();
		if (!bases.contains(basis)) {
			bad(at + ".basis", basis, bases);
			return null;
		}
		LocalDate on = day(node, at, "on");
		if (!id.isEmpty() && !id.matches("[a-z0-9.-]{1,64}")) {
			bad(at + ".id", id, List.of("a-z 0-9 . -"));
		}
		if (on == null && !node.has("on")) {
			this.problems.add(new Problem.MissingMappingWord(place(at + ".on", null)));
		}
		return new SourceReference(id, new Source(id, text(node, at, "title", true), text(node, at, "publisher", true),
				(on != null) ? on.toString() : "", optional(node, "url"), optional(node, "locator"), basis));
	}

	private Map<String, Set<String>> choices(JsonNode node, String at) {
		Map<String, Set<String>> choices = new LinkedHashMap<>();
		if (!node.isMissingNode() && !node.isObject()) {
			bad(at, node.toString(), List.of());
			return choices;
		}
		node.properties().forEach((column) -> {
			Set<String> texts = new LinkedHashSet<>();
			// An empty text stands for a cell that is not there.
			(column.getValue().isArray() ? column.getValue() : List.of(column.getValue()))
				.forEach((text) -> texts.add(text.asString("")));
			choices.put(column.getKey(), Set.copyOf(texts));
		});
		return choices;
	}

	private Map<String, Expectation> expectations(JsonNode node, String at) {
		Map<String, Expectation> expectations = new LinkedHashMap<>();
		node.properties().forEach((column) -> {
			JsonNode form = column.getValue();
			if (form.isArray()) {
				expectations.put(column.getKey(), new Expectation(Expectation.Form.CHOICE, Set.copyOf(texts(form))));
			}
			else if (List.of("date", "number").contains(form.asString(""))) {
				expectations.put(column.getKey(),
						new Expectation(Expectation.Form.valueOf(form.asString().toUpperCase(Locale.ROOT)), Set.of()));
			}
			else {
				bad(at + "." + column.getKey(), form.toString(), List.of("date", "number", "[…]"));
			}
		});
		return expectations;
	}

	private @Nullable LocalDate day(JsonNode node, String at, String word) {
		String text = optional(node, word);
		if (text == null) {
			return null;
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			this.problems.add(new Problem.BadDate(place(at.isEmpty() ? word : at + "." + word, text)));
			return null;
		}
	}

	private @Nullable Double number(JsonNode node, String at, String word) {
		JsonNode value = node.path(word);
		if (value.isMissingNode()) {
			return null;
		}
		boolean share = word.equals("confidence");
		if (!value.isNumber() || (share && (value.asDouble() < 0 || value.asDouble() > 1))) {
			bad(at.isEmpty() ? word : at + "." + word, value.toString(), List.of(share ? "0 … 1" : "1.5"));
			return null;
		}
		return value.asDouble();
	}

	private @Nullable String pointer(JsonNode node, String at, String word) {
		String text = optional(node, word);
		if (text != null && !text.startsWith("/")) {
			bad(at + "." + word, text, List.of("/data/items"));
			return null;
		}
		return text;
	}

	private String text(JsonNode node, String at, String word, boolean must) {
		String text = optional(node, word);
		if (text == null && must) {
			this.problems.add(new Problem.MissingMappingWord(place(at.isEmpty() ? word : at + "." + word, null)));
		}
		return (text != null) ? text : "";
	}

	private static @Nullable String optional(JsonNode node, String word) {
		String text = node.path(word).asString("");
		return text.isBlank() ? null : text.strip();
	}

	private static List<String> texts(JsonNode node) {
		List<String> texts = new ArrayList<>();
		if (node.isArray()) {
			node.forEach((one) -> texts.add(one.asString("")));
		}
		else if (!node.isMissingNode() && !node.isNull()) {
			texts.add(node.asString(""));
		}
		texts.removeIf(String::isEmpty);
		return texts;
	}

	private void checkWords(JsonNode node, String at, Collection<String> words) {
		Set<String> given = new LinkedHashSet<>(node.propertyNames());
		given.removeAll(words);
		given.forEach((word) -> this.problems.add(new Problem.UnknownMappingWord(
				place(at.isEmpty() ? word : at + "." + word, word), orAll(Nearest.of(word, words), words))));
	}

	private static List<String> orAll(List<String> nearest, Collection<String> all) {
		return nearest.isEmpty() ? List.copyOf(all) : nearest;
	}

	private void bad(String at, String value, List<String> allowed) {
		this.problems.add(new Problem.BadMappingValue(place(at, value), allowed));
	}

	private Place place(String at, @Nullable String value) {
		return new Place(this.file, null, at, value);
	}

	private static String hash(byte[] yaml) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(yaml), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
