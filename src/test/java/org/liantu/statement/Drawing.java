package org.liantu.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liantu.graph.Graph;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;

/**
 * A small graph drawn in lines, for tests that read like the domain:
 *
 * <pre>{@code
 * s1: Source title='2024年年报' on=2025-04-20 basis=document
 * cn-1: Company name=甲公司 calibre=listed,little-giant {source: s1}
 * cn-1 SUPPLIES cn-2 {product: pad, until: '2020-01-01', confidence: 0.6}
 * cn-1 SUPPLIES cn-2 SUPPLIES cn-3
 * cn-1 LOCATED_IN 331023
 * }</pre>
 *
 * <p>
 * What is only mentioned by an edge is there as well, named by its id; its label is the
 * one that goes with the edge. Between braces stand the citation ({@code source},
 * {@code asOf}, {@code basis}, {@code confidence}, {@code locator}, {@code origin}) and
 * an edge's qualifiers. Without a citation: source {@code drawn}, a document of
 * 2025-01-01, confidence 0.9, origin {@code drawn}. Empty lines and lines that start with
 * {@code #} say nothing.
 *
 * @param sources the sources that the statements cite
 * @param statements what the lines say, in order
 */
public record Drawing(List<Source> sources, List<Statement> statements) {

	/** The source and the origin of whatever does not name another. */
	public static final String DRAWN = "drawn";

	private static final String DAY = "2025-01-01";

	private static final Pattern NODE = Pattern.compile("([a-z0-9.-]{1,64}):\\s+([A-Z][A-Za-z]+)(.*)");

	private static final Pattern TOKEN = Pattern.compile("\\s*(\\{[^}]*}|[^\\s{}]+)");

	private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]+)\\s*=\\s*('[^']*'|[^\\s,']+(?:,[^\\s,']+)*)");

	private static final Pattern QUALIFIER = Pattern.compile("([A-Za-z]+)\\s*:\\s*('[^']*'|[^\\s,'}]+)");

	/**
	 * Reads a drawing.
	 * @param lines as above
	 * @throws IllegalArgumentException if a line cannot be read
	 */
	public static Drawing of(String lines) {
		Pen pen = new Pen();
		List<String> drawn = lines.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.toList();
		drawn.forEach(pen::declare);
		drawn.forEach(pen::draw);
		return pen.drawing();
	}

	/**
	 * Reads a drawing and publishes it, on top of what is there.
	 * @param graph where to
	 * @param statements the one who writes
	 * @param lines as above
	 * @return what it did
	 */
	public static Published draw(Graph graph, Statements statements, String lines) {
		return of(lines).publish(graph, statements);
	}

	/** Who writes to a graph. */
	public static Statements statementsOf(Graph graph) {
		return new Statements(graph);
	}

	/** Publishes it, on top of what is there. */
	public Published publish(Graph graph, Statements writer) {
		return graph
			.publish(() -> writer.publish(new Publication(DRAWN, this.sources, this.statements, List.of(), DRAWN)));
	}

	private static final class Pen {

		private final Map<String, Label> labels = new TreeMap<>();

		private final Map<String, Source> sources = new LinkedHashMap<>();

		private final List<Statement> statements = new ArrayList<>();

		Pen() {
			this.sources.put(DRAWN, new Source(DRAWN, "图纸", "测试", DAY, null, null, Basis.DOCUMENT.text()));
		}

		/** First all nodes, so that edges may be drawn above them. */
		void declare(String line) {
			Matcher node = NODE.matcher(line);
			if (!node.matches()) {
				return;
			}
			String id = node.group(1);
			Map<String, String> properties = words(PROPERTY, withoutBraces(node.group(3)));
			if (node.group(2).equals("Source")) {
				this.sources.put(id,
						new Source(id, properties.getOrDefault("title", id), properties.getOrDefault("publisher", "测试"),
								properties.getOrDefault("on", DAY), properties.get("url"), properties.get("locator"),
								properties.getOrDefault("basis", Basis.DOCUMENT.text())));
			}
			else {
				this.labels.put(id, Label.of(node.group(2)));
			}
		}

		void draw(String line) {
			Matcher node = NODE.matcher(line);
			if (!node.matches()) {
				edges(line);
			}
			else if (!node.group(2).equals("Source")) {
				node(node.group(1), node.group(3));
			}
		}

		private void node(String id, String rest) {
			Thing thing = new Thing(Objects.requireNonNull(this.labels.get(id)), id);
			Map<String, String> words = words(PROPERTY, withoutBraces(rest));
			Map<String, String> braces = words(QUALIFIER, rest.substring(withoutBraces(rest).length()));
			if (!words.containsKey("name") && !isNamed(thing)) {
				words.put("name", id);
			}
			if (thing.label() == Label.SEGMENT && id.indexOf('.') > 0) {
				words.putIfAbsent("chain", id.substring(0, id.indexOf('.')));
			}
			words.forEach((name, text) -> {
				Predicate predicate = Predicate.of(name);
				for (String value : predicate.isSingle() ? List.of(text) : List.of(text.split(","))) {
					this.statements.add(Statement.property(origin(braces), thing, predicate,
							isNumber(predicate) ? (Object) Double.valueOf(value) : value, citation(braces)));
				}
			});
		}

		private boolean isNamed(Thing thing) {
			return this.statements.stream()
				.anyMatch((statement) -> statement.predicate() == Predicate.NAME && statement.subject().equals(thing));
		}

		private void edges(String line) {
			List<String> tokens = new ArrayList<>();
			Matcher token = TOKEN.matcher(line);
			while (token.find()) {
				tokens.add(token.group(1));
			}
			if (tokens.size() < 3) {
				throw new IllegalArgumentException("neither a node nor an edge: " + line);
			}
			String from = tokens.get(0);
			for (int i = 1; i + 1 < tokens.size();) {
				Predicate predicate = Predicate.of(tokens.get(i));
				String to = tokens.get(i + 1);
				i += 2;
				Map<String, String> braces = Map.of();
				if (i < tokens.size() && tokens.get(i).startsWith("{")) {
					braces = words(QUALIFIER, tokens.get(i));
					i++;
				}
				this.statements.add(Statement.edge(origin(braces), thing(from, labelAtStart(predicate)), predicate,
						thing(to, labelAtEnd(predicate, to)), qualifiers(braces), citation(braces)));
				from = to;
			}
		}

		/** What is only mentioned is there as well, named by its id. */
		private Thing thing(String id, Label usual) {
			if (!this.labels.containsKey(id)) {
				this.labels.put(id, usual);
				node(id, "");
			}
			return new Thing(this.labels.get(id), id);
		}

		private Citation citation(Map<String, String> braces) {
			String id = braces.getOrDefault("source", DRAWN);
			Source source = this.sources.computeIfAbsent(id,
					(key) -> new Source(id, id, "测试", DAY, null, null, Basis.DOCUMENT.text()));
			Basis basis = Basis.of(braces.getOrDefault("basis", source.basis()));
			String confidence = braces.getOrDefault("confidence", String.valueOf(basis.usualConfidence()));
			return new Citation(id, LocalDate.parse(braces.getOrDefault("asOf", source.on())), basis,
					Double.parseDouble(confidence), braces.get("locator"));
		}

		Drawing drawing() {
			return new Drawing(List.copyOf(this.sources.values()), List.copyOf(this.statements));
		}

		private static String origin(Map<String, String> braces) {
			return braces.getOrDefault("origin", DRAWN);
		}

		private static Map<String, Object> qualifiers(Map<String, String> braces) {
			Map<String, Object> qualifiers = new TreeMap<>(braces);
			qualifiers.keySet().removeAll(List.of("source", "asOf", "basis", "confidence", "locator", "origin"));
			qualifiers.replaceAll((name, value) -> name.toLowerCase().contains("share")
					? (Object) Double.valueOf(String.valueOf(value)) : value);
			return qualifiers;
		}

		private static boolean isNumber(Predicate predicate) {
			return switch (predicate) {
				case INVESTMENT_CNY, LAND_MU, OUTPUT_CNY -> true;
				default -> false;
			};
		}

		private static Label labelAtStart(Predicate predicate) {
			return switch (predicate) {
				case SEGMENT_OF, PART_OF, FEEDS, COVERS -> Label.SEGMENT;
				case INPUT_OF, KIND_OF -> Label.PRODUCT;
				case WITHIN -> Label.REGION;
				case WELCOMES -> Label.PARK;
				case SITS_IN, REACHES -> Label.CHANNEL;
				case BY, AT, FILLS -> Label.PROJECT;
				case ABOUT -> Label.SIGNAL;
				default -> Label.COMPANY;
			};
		}

		private static Label labelAtEnd(Predicate predicate, String id) {
			return switch (predicate) {
				case SEGMENT_OF, LEADS -> Label.CHAIN;
				case PART_OF, FEEDS, WORKS_IN, WELCOMES, FILLS -> Label.SEGMENT;
				case COVERS, INPUT_OF, KIND_OF, MAKES -> Label.PRODUCT;
				case CLASSED_AS -> Label.INDUSTRY;
				case LOCATED_IN, WITHIN, ROOTED_IN, SITS_IN -> Label.REGION;
				case AT -> id.matches("[0-9]+") ? Label.REGION : Label.PARK;
				default -> Label.COMPANY;
			};
		}

		private static String withoutBraces(String rest) {
			int brace = rest.indexOf('{');
			return (brace < 0) ? rest : rest.substring(0, brace);
		}

		private static Map<String, String> words(Pattern pattern, String text) {
			Map<String, String> words = new LinkedHashMap<>();
			Matcher word = pattern.matcher(text);
			while (word.find()) {
				words.put(word.group(1), word.group(2).replace("'", ""));
			}
			return words;
		}

	}

}
