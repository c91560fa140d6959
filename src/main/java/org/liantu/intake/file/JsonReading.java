package org.liantu.intake.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import org.liantu.intake.problem.Problem;

/**
 * Turns JSON values into cells. An object in an object gives columns with a dot, such as
 * {@code ups.磷肥}; scalars in an array become one cell, separated by semicolons; an object
 * or array in an array gives columns with its index, such as {@code people.0.name}. Null
 * is an empty cell.
 */
final class JsonReading {

	/** Of a record beyond these not even a problem is told, but the file ends. */
	private static final int JACKSON_DEPTH = 1_000;

	private static final int LONGEST_NAME = 2_000;

	private static final int LONGEST_NUMBER = 1_000;

	private static final int MOST_PATHS = 10_000;

	private final Delivery delivery;

	private final Limits limits;

	private final Map<String, Map<String, String>> paths = new HashMap<>();

	private int pathCount;

	/** The columns of the record before, which most often are those of this one too. */
	private Columns columns = Columns.NONE;

	/** The columns of this record; null as long as they are those of the one before. */
	private @Nullable List<String> names;

	private @Nullable String[] cells = new String[16];

	private int size;

	private int filled;

	private long line;

	private @Nullable Problem flaw;

	JsonReading(Delivery delivery) {
		this.delivery = delivery;
		this.limits = delivery.limits();
	}

	static JsonFactory factory(Limits limits) {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(JACKSON_DEPTH)
				// A cell that is too long is told as such if it is not much too long.
				.maxStringLength(4 * limits.cellChars())
				.maxNumberLength(LONGEST_NUMBER)
				.maxNameLength(LONGEST_NAME)
				.build())
			.build();
	}

	/** What is wrong where the parser had to give up. */
	Problem broken(JsonParser json, RuntimeException ex, long record, long textLine) {
		if (ex instanceof StreamConstraintsException) {
			boolean deep = json.streamReadContext().getNestingDepth() >= JACKSON_DEPTH;
			return deep ? new Problem.TooDeepJson(this.delivery.at(record), Limits.count(this.limits.depth()))
					: new Problem.TooLongCell(this.delivery.at(record), Limits.bytes(this.limits.cellChars()));
		}
		long ahead = json.currentLocation().getLineNr() - 1L;
		return new Problem.BrokenJson(this.delivery.at(record), String.valueOf(textLine + Math.max(0, ahead)),
				String.valueOf(Math.max(1, json.currentLocation().getColumnNr())));
	}

	/**
	 * Reads the object that begins at the current token, to its end.
	 * @return its cells; null if it has none, or a {@link #flaw()}
	 */
	@Nullable Map<String, String> object(JsonParser json, long record) {
		begin(record);
		object(json, "", 1);
		return end();
	}

	/**
	 * Reads the array that begins at the current token, to its end.
	 * @param fields the names of its values
	 * @return its cells; null if it has none, or a {@link #flaw()}
	 */
	@Nullable Map<String, String> array(JsonParser json, List<String> fields, long record) {
		begin(record);
		int index = 0;
		JsonToken token = json.nextToken();
		while (token != JsonToken.END_ARRAY) {
			if (index < fields.size()) {
				value(json, token, fields.get(index), 2);
			}
			else {
				json.skipChildren();
			}
			index++;
			token = json.nextToken();
		}
		if (index != fields.size()) {
			flaw(new Problem.MalformedRow(this.delivery.at(record), index, fields.size()));
		}
		return end();
	}

	/** What is wrong with the record that was read last; null if nothing is. */
	@Nullable Problem flaw() {
		return this.flaw;
	}

	private void begin(long record) {
		this.line = record;
		this.names = null;
		Arrays.fill(this.cells, 0, this.size, null);
		this.size = 0;
		this.filled = 0;
		this.flaw = null;
	}

	private @Nullable Map<String, String> end() {
		if (this.flaw != null) {
			return null;
		}
		if (this.names == null && this.size < this.columns.size()) {
			branch();
		}
		if (this.names != null) {
			Columns own = Columns.of(this.names);
			String twice = own.twice();
			if (twice != null) {
				flaw(new Problem.DuplicateColumn(this.delivery.at(this.line, twice, null)));
				return null;
			}
			this.columns = own;
		}
		return (this.filled > 0) ? new RecordCells(this.columns, Arrays.copyOf(this.cells, this.size), this.filled)
				: null;
	}

	private void flaw(Problem problem) {
		this.flaw = (this.flaw != null) ? this.flaw : problem;
	}

	/** From here on the record goes its own way. */
	private List<String> branch() {
		List<String> own = new ArrayList<>(this.size + 8);
		for (int i = 0; i < this.size; i++) {
			own.add(Objects.requireNonNull(this.columns.name(i)));
		}
		this.names = own;
		return own;
	}

	private void object(JsonParser json, String prefix, int depth) {
		for (String name = json.nextName(); name != null; name = json.nextName()) {
			value(json, json.nextToken(), prefix.isEmpty() ? name : path(prefix, name), depth + 1);
		}
	}

	private void value(JsonParser json, JsonToken token, String column, int depth) {
		if (this.flaw != null) {
			json.skipChildren();
			return;
		}
		switch (token) {
			case START_OBJECT -> {
				if (isTooDeep(depth)) {
					json.skipChildren();
				}
				else {
					object(json, column, depth);
				}
			}
			case START_ARRAY -> array(json, column, depth);
			default -> put(column, scalar(json, token, column));
		}
	}

	/** Scalars are joined; what is more than that gets columns of its own. */
	private void array(JsonParser json, String column, int depth) {
		if (isTooDeep(depth)) {
			json.skipChildren();
			return;
		}
		String first = null;
		StringBuilder joined = null;
		int index = 0;
		for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
			if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
				value(json, token, path(column, Integer.toString(index)), depth + 1);
			}
			else if (this.flaw == null) {
				String text = scalar(json, token, column);
				if (text != null && first == null) {
					first = text;
				}
				else if (text != null) {
					joined = (joined != null) ? joined : new StringBuilder(first);
					joined.append(';').append(text);
					if (joined.length() > this.limits.cellChars()) {
						tooLong(column);
					}
				}
			}
			index++;
		}
		if (first != null || index == 0) {
			put(column, (joined != null) ? joined.toString() : first);
		}
	}

	private boolean isTooDeep(int depth) {
		if (depth > this.limits.depth()) {
			flaw(new Problem.TooDeepJson(this.delivery.at(this.line), Limits.count(this.limits.depth())));
			return true;
		}
		return false;
	}

	private @Nullable String scalar(JsonParser json, JsonToken token, String column) {
		return switch (token) {
			case VALUE_STRING -> {
				int length = json.getStringLength();
				if (length > this.limits.cellChars()) {
					tooLong(column);
					yield null;
				}
				yield Blanks.strip(json.getString());
			}
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
				String number = Numbers.plain(json.getString());
				if (number == null) {
					flaw(new Problem.BadNumber(this.delivery.at(this.line, column, json.getString())));
				}
				yield number;
			}
			case VALUE_TRUE -> "true";
			case VALUE_FALSE -> "false";
			default -> null;
		};
	}

	private void tooLong(String column) {
		flaw(new Problem.TooLongCell(this.delivery.at(this.line, column, null), Limits.bytes(this.limits.cellChars())));
	}

	private void put(String column, @Nullable String cell) {
		if (this.size == this.limits.columns()) {
			flaw(new Problem.TooManyColumns(this.delivery.at(this.line), Limits.count(this.limits.columns())));
			return;
		}
		List<String> own = this.names;
		if (own == null && (this.size >= this.columns.size() || !column.equals(this.columns.name(this.size)))) {
			own = branch();
		}
		if (own != null) {
			own.add(column);
		}
		if (this.size == this.cells.length) {
			this.cells = Arrays.copyOf(this.cells, 2 * this.size);
		}
		this.cells[this.size] = cell;
		this.size++;
		this.filled += (cell != null) ? 1 : 0;
	}

	/** Paths are the same in most records, and so are made once. */
	private String path(String prefix, String name) {
		Map<String, String> known = this.paths.get(prefix);
		String path = (known != null) ? known.get(name) : null;
		if (path != null) {
			return path;
		}
		if (prefix.length() + name.length() > this.limits.cellChars()) {
			tooLong(prefix);
			return prefix;
		}
		path = prefix + '.' + name;
		if (this.pathCount == MOST_PATHS) {
			this.paths.clear();
			this.pathCount = 0;
		}
		this.pathCount++;
		this.paths.computeIfAbsent(prefix, (key) -> new HashMap<>()).put(name, path);
		return path;
	}

}
