package org.liantu.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.liantu.graph.BulkFiles;
import org.liantu.model.Label;

/**
 * Nodes and edges as CSV files for Neo4j's importer. Columns come as properties do: a
 * property that no row had before starts another file, and so does a value of another
 * type.
 */
final class BulkTables implements AutoCloseable {

	private final Path folder;

	private final String prefix;

	private final Map<String, Kind> nodes = new HashMap<>();

	private final Map<Ends, Kind> edges = new HashMap<>();

	private final List<BulkFiles.Part> nodeParts = new ArrayList<>();

	private final List<BulkFiles.Part> edgeParts = new ArrayList<>();

	private long nodeCount;

	private long edgeCount;

	private int files;

	private boolean severalLines;

	/**
	 * New files.
	 * @param folder where they are made
	 * @param prefix of their names
	 */
	BulkTables(Path folder, String prefix) {
		this.folder = folder;
		this.prefix = prefix;
	}

	/** A node that edges may start from or end at. */
	void node(String label, String id, Map<String, Object> properties) {
		this.nodes.computeIfAbsent(label, (name) -> new Kind(this.nodeParts, name, "id:ID(" + name + ")"))
			.write(properties, id);
		this.nodeCount++;
	}

	/** A node without edges. */
	void loneNode(String label, Map<String, Object> properties) {
		this.nodes.computeIfAbsent(label, (name) -> new Kind(this.nodeParts, name)).write(properties);
		this.nodeCount++;
	}

	void edge(Truth.EdgeKey edge, Map<String, Object> properties) {
		Ends ends = new Ends(edge.from().label(), edge.type(), edge.to().label());
		this.edges
			.computeIfAbsent(ends,
					(key) -> new Kind(this.edgeParts, key.type().text(), ":START_ID(" + key.from().text() + ")",
							":END_ID(" + key.to().text() + ")", "key:string"))
			.write(properties, edge.from().id(), edge.to().id(), edge.key());
		this.edgeCount++;
	}

	/** All of them as one; they must be closed. */
	static BulkFiles together(Path folder, List<BulkTables> all) {
		return new BulkFiles(folder, all.stream().flatMap((tables) -> tables.nodeParts.stream()).toList(),
				all.stream().flatMap((tables) -> tables.edgeParts.stream()).toList(),
				all.stream().mapToLong((tables) -> tables.nodeCount).sum(),
				all.stream().mapToLong((tables) -> tables.edgeCount).sum(),
				all.stream().anyMatch((tables) -> tables.severalLines));
	}

	@Override
	public void close() {
		this.nodes.values().forEach(Kind::close);
		this.edges.values().forEach(Kind::close);
	}

	private static String type(Object value) {
		if (value instanceof String) {
			return "string";
		}
		if (value instanceof Double) {
			return "double";
		}
		if (value instanceof Long || value instanceof Integer) {
			return "long";
		}
		if (value instanceof Boolean) {
			return "boolean";
		}
		if (value instanceof List<?>) {
			return "string[]";
		}
		if (value instanceof byte[]) {
			return "byte[]";
		}
		throw new IllegalArgumentException("no property: " + value.getClass());
	}

	private record Ends(Label from, Predicate type, Label to) {

	}

	/** The files of one label, or of one type between two labels. */
	private final class Kind {

		private final List<BulkFiles.Part> parts;

		private final String name;

		private final String[] keys;

		/** Mostly one; more where a property is now a text and now a number. */
		private final List<Shape> shapes = new ArrayList<>();

		Kind(List<BulkFiles.Part> parts, String name, String... keys) {
			this.parts = parts;
			this.name = name;
			this.keys = keys;
		}

		void write(Map<String, Object> properties, String... values) {
			try {
				for (Shape shape : this.shapes) {
					if (shape.write(properties, values)) {
						return;
					}
				}
				Shape shape = new Shape();
				this.shapes.add(shape);
				shape.write(properties, values);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void close() {
			try {
				for (Shape shape : this.shapes) {
					shape.close();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private final class Shape {

			/** Places by property. */
			private final Map<String, Integer> places = new LinkedHashMap<>();

			private final List<String> types = new ArrayList<>();

			private @Nullable Object[] cells = new Object[0];

			private @Nullable BulkFile file;

			/** Whether the types of its columns are those of these properties. */
			boolean write(Map<String, Object> properties, String... values) throws IOException {
				if (!fits(properties)) {
					return false;
				}
				BulkFile open = this.file;
				if (open == null) {
					open = begin();
					this.file = open;
				}
				for (String value : values) {
					open.cell(value);
				}
				for (Object cell : this.cells) {
					open.cell(cell);
				}
				open.endRow();
				return true;
			}

			private boolean fits(Map<String, Object> properties) throws IOException {
				Arrays.fill(this.cells, null);
				boolean wider = false;
				for (Map.Entry<String, Object> property : properties.entrySet()) {
					Integer place = this.places.get(property.getKey());
					if (place == null) {
						wider = true;
					}
					else if (!this.types.get(place).equals(type(property.getValue()))) {
						return false;
					}
					else {
						this.cells[place] = property.getValue();
					}
				}
				if (wider) {
					widen(properties);
				}
				return true;
			}

			private void widen(Map<String, Object> properties) throws IOException {
				close();
				properties.forEach((property, value) -> {
					if (this.places.putIfAbsent(property, this.types.size()) == null) {
						this.types.add(type(value));
					}
				});
				this.cells = new Object[this.types.size()];
				properties.forEach((property, value) -> this.cells[this.places.getOrDefault(property, 0)] = value);
			}

			private BulkFile begin() throws IOException {
				String path = BulkTables.this.prefix + "-" + BulkTables.this.files++ + ".csv";
				Kind.this.parts.add(new BulkFiles.Part(Kind.this.name, path));
				BulkFile begun = new BulkFile(BulkTables.this.folder.resolve(path));
				for (String key : Kind.this.keys) {
					begun.head(key);
				}
				for (Map.Entry<String, Integer> column : this.places.entrySet()) {
					begun.head(column.getKey() + ":" + this.types.get(column.getValue()));
				}
				begun.endRow();
				return begun;
			}

			void close() throws IOException {
				BulkFile open = this.file;
				if (open != null) {
					open.close();
					BulkTables.this.severalLines |= open.hasSeveralLines();
					this.file = null;
				}
			}

		}

	}

}
