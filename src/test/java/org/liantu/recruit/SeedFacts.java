package org.liantu.recruit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The edges that the seed's tables state, read by a few lines that share nothing with the
 * loader: {@code from TYPE to product source}.
 */
final class SeedFacts {

	/** Per table: edge type, column it starts from, column it ends at. */
	private static final Map<String, List<String[]>> EDGES = Map.ofEntries(
			Map.entry("supplies", List.<String[]>of(new String[] { "SUPPLIES", "from", "to" })),
			Map.entry("makes", List.<String[]>of(new String[] { "MAKES", "company", "product" })),
			Map.entry("works-in", List.<String[]>of(new String[] { "WORKS_IN", "company", "segment" })),
			Map.entry("covers",
					List.of(new String[] { "COVERS", "segment", "product" },
							new String[] { "COVERS", "segment", "industry" })),
			Map.entry("feeds", List.<String[]>of(new String[] { "FEEDS", "from", "to" })),
			Map.entry("inputs", List.<String[]>of(new String[] { "INPUT_OF", "input", "of" })),
			Map.entry("owns", List.<String[]>of(new String[] { "OWNS", "owner", "owned" })),
			Map.entry("companies", List.<String[]>of(new String[] { "LOCATED_IN", "id", "region" })),
			Map.entry("parks", List.<String[]>of(new String[] { "LOCATED_IN", "id", "region" })),
			Map.entry("regions", List.<String[]>of(new String[] { "WITHIN", "code", "within" })),
			Map.entry("products", List.<String[]>of(new String[] { "KIND_OF", "id", "broader" })),
			Map.entry("segments", List.<String[]>of(new String[] { "PART_OF", "id", "parent" })),
			Map.entry("welcomes", List.<String[]>of(new String[] { "WELCOMES", "park", "segment" })),
			Map.entry("classed", List.<String[]>of(new String[] { "CLASSED_AS", "company", "industry" })),
			Map.entry("roots", List.<String[]>of(new String[] { "ROOTED_IN", "company", "region" })));

	private final Set<String> edges = new HashSet<>();

	static SeedFacts read() {
		SeedFacts facts = new SeedFacts();
		try (Stream<Path> files = Files.walk(Path.of("graph-seed"))) {
			files.filter((file) -> file.toString().endsWith(".csv")).sorted().forEach(facts::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return facts;
	}

	boolean state(String from, String type, String to, String product, String source) {
		return this.edges.contains(String.join(" ", from, type, to, product, source));
	}

	private void add(Path file) {
		String table = file.getFileName().toString().replace(".csv", "");
		List<List<String>> rows = rows(file);
		List<String> header = rows.get(0);
		for (String[] edge : EDGES.getOrDefault(table, List.of())) {
			for (List<String> row : rows.subList(1, rows.size())) {
				Map<String, String> cells = new HashMap<>();
				for (int i = 0; i < row.size(); i++) {
					cells.put(header.get(i), row.get(i).strip());
				}
				String product = table.equals("supplies") ? cells.getOrDefault("product", "") : "";
				this.edges.add(String.join(" ", cells.getOrDefault(edge[1], ""), edge[0],
						cells.getOrDefault(edge[2], ""), product, cells.getOrDefault("source", "")));
			}
		}
	}

	/** Plain RFC 4180, character by character. */
	private static List<List<String>> rows(Path file) {
		String text;
		try {
			text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char c : (text.endsWith("\n") ? text : text + "\n").toCharArray()) {
			if (c == '"') {
				if (!quoted && !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\u0000') {
					cell.setLength(cell.length() - 1);
					cell.append('"');
				}
				else if (quoted) {
					// Either the end of the cell or the first half of a doubled quote.
					cell.append('\u0000');
				}
				quoted = !quoted;
			}
			else if (!quoted && (c == ',' || c == '\n')) {
				row.add(cell.toString().replace("\u0000", ""));
				cell.setLength(0);
				if (c == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			}
			else {
				cell.append(c);
			}
		}
		rows.removeIf((cells) -> cells.equals(Arrays.asList("")));
		return rows;
	}

}
