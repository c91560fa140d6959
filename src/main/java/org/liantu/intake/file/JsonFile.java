package org.liantu.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/**
 * A single JSON document. It is walked through twice where column names stand in an array
 * of their own, which may come behind the records.
 */
record JsonFile(String name, Text text, Limits limits) implements ForeignFile {

	@Override
	public Format format() {
		return Format.JSON_ARRAY;
	}

	@Override
	public List<String> sheets() {
		return List.of();
	}

	@Override
	public void read(Shape shape, Problems problems, Consumer<FileRecord> sink) {
		Delivery delivery = new Delivery(this.name, this.limits, problems, sink);
		JsonFactory factory = JsonReading.factory(this.limits);
		try {
			List<String> fields = null;
			if (shape.fields() != null) {
				fields = fields(factory, shape.fields(), delivery);
				if (fields == null) {
					return;
				}
			}
			try (InputStream in = this.text.utf8();
					JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
				new Walk(json, fields, delivery).read(shape.items());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of columns; null if there are none, which is then told. */
	private @Nullable List<String> fields(JsonFactory factory, String pointer, Delivery delivery) throws IOException {
		try (InputStream in = this.text.utf8(); JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
			return new Walk(json, null, delivery).fields(pointer);
		}
	}

	/** One walk through the document. */
	private static final class Walk {

		private final JsonParser json;

		private final @Nullable List<String> fields;

		private final Delivery delivery;

		private final JsonReading reading;

		private long records;

		Walk(JsonParser json, @Nullable List<String> fields, Delivery delivery) {
			this.json = json;
			this.fields = fields;
			this.delivery = delivery;
			this.reading = new JsonReading(delivery);
		}

		@Nullable List<String> fields(String pointer) throws IOException {
			List<String> names = new ArrayList<>();
			try {
				if (!goTo(pointer) || this.json.currentToken() != JsonToken.START_ARRAY) {
					noArrayAt(pointer);
					return null;
				}
				while (this.json.nextToken() != JsonToken.END_ARRAY) {
					String name = (this.json.currentToken() == JsonToken.VALUE_STRING)
							? Blanks.strip(this.json.getString()) : null;
					if (name == null || names.size() == this.delivery.limits().columns()) {
						this.delivery.report(
								(name == null) ? new Problem.NoArrayAtPointer(at(pointer)) : new Problem.TooManyColumns(
										this.delivery.place(), Limits.count(this.delivery.limits().columns())));
						return null;
					}
					names.add(name);
				}
			}
			catch (JacksonException ex) {
				giveUp(ex);
				return null;
			}
			String twice = Columns.of(names).twice();
			if (twice != null) {
				this.delivery
					.report(new Problem.DuplicateColumn(new Place(this.delivery.place().file(), null, twice, null)));
				return null;
			}
			return names;
		}

		void read(@Nullable String items) throws IOException {
			try {
				if (!goTo((items != null) ? items : "")) {
					noArrayAt((items != null) ? items : "");
					return;
				}
				JsonToken token = this.json.currentToken();
				if (token != JsonToken.START_ARRAY && (items != null || token != JsonToken.START_OBJECT)) {
					noArrayAt((items != null) ? items : "");
					return;
				}
			}
			catch (JacksonException ex) {
				giveUp(ex);
				return;
			}
			boolean many = this.json.currentToken() == JsonToken.START_ARRAY;
			while (!this.delivery.over()) {
				Map<String, String> cells;
				try {
					if (many && this.json.nextToken() == JsonToken.END_ARRAY) {
						break;
					}
					cells = next();
				}
				catch (JacksonException ex) {
					giveUp(ex);
					return;
				}
				if (cells != null) {
					this.delivery.deliver(null, this.records, cells);
				}
				if (!many) {
					break;
				}
			}
			finish();
		}

		/** The record at the current token, which is read to its end. */
		private @Nullable Map<String, String> next() {
			this.records++;
			JsonToken token = this.json.currentToken();
			Map<String, String> cells = null;
			if (token == JsonToken.START_OBJECT && this.fields == null) {
				cells = this.reading.object(this.json, this.records);
			}
			else if (token == JsonToken.START_ARRAY && this.fields != null) {
				cells = this.reading.array(this.json, this.fields, this.records);
			}
			else {
				this.json.skipChildren();
				this.delivery.report(new Problem.NotARecord(this.delivery.at(this.records)));
				return null;
			}
			if (this.reading.flaw() != null) {
				this.delivery.report(this.reading.flaw());
				return null;
			}
			return cells;
		}

		/** Reads what is left, to see whether the document ends as it should. */
		private void finish() throws IOException {
			try {
				JsonToken token = this.json.currentToken();
				while (!this.delivery.over() && token != null) {
					token = this.json.nextToken();
					if (token != null && this.json.streamReadContext().inRoot() && !token.isStructEnd()) {
						this.delivery.report(new Problem.BrokenJson(this.delivery.place(),
								String.valueOf(this.json.currentTokenLocation().getLineNr()),
								String.valueOf(this.json.currentTokenLocation().getColumnNr())));
						return;
					}
				}
			}
			catch (JacksonException ex) {
				giveUp(ex);
			}
		}

		private void giveUp(JacksonException ex) throws IOException {
			if (ex instanceof JacksonIOException && ex.getCause() instanceof IOException cause) {
				throw cause;
			}
			this.delivery.report(this.reading.broken(this.json, ex, Math.max(1, this.records), 1));
		}

		/** Goes to the value at a pointer; false if there is none. */
		private boolean goTo(String text) {
			if (!text.isEmpty() && text.charAt(0) != '/') {
				return false;
			}
			JsonToken token = this.json.nextToken();
			JsonPointer pointer = JsonPointer.compile(text);
			while (token != null && !pointer.matches()) {
				token = switch (token) {
					case START_OBJECT -> member(pointer);
					case START_ARRAY -> element(pointer);
					default -> null;
				};
				pointer = pointer.tail();
			}
			return token != null;
		}

		private @Nullable JsonToken member(JsonPointer pointer) {
			for (String name = this.json.nextName(); name != null; name = this.json.nextName()) {
				JsonToken token = this.json.nextToken();
				if (pointer.matchesProperty(name)) {
					return token;
				}
				this.json.skipChildren();
			}
			return null;
		}

		private @Nullable JsonToken element(JsonPointer pointer) {
			int index = 0;
			for (JsonToken token = this.json.nextToken(); token != JsonToken.END_ARRAY; token = this.json.nextToken()) {
				if (pointer.matchesElement(index)) {
					return token;
				}
				this.json.skipChildren();
				index++;
			}
			return null;
		}

		private void noArrayAt(String pointer) {
			this.delivery.report(new Problem.NoArrayAtPointer(at(pointer)));
		}

		private Place at(String pointer) {
			return new Place(this.delivery.place().file(), null, null, pointer.isEmpty() ? "/" : pointer);
		}

	}

}
