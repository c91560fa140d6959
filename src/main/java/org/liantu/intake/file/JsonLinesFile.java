package org.liantu.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

/** A JSON object on each line: where one is broken, the next one is read. */
record JsonLinesFile(String name, Text text, Limits limits) implements ForeignFile {

	@Override
	public Format format() {
		return Format.JSON_LINES;
	}

	@Override
	public List<String> sheets() {
		return List.of();
	}

	@Override
	public void read(Shape shape, Problems problems, Consumer<FileRecord> sink) {
		Delivery delivery = new Delivery(this.name, this.limits, problems, sink);
		JsonFactory factory = JsonReading.factory(this.limits);
		JsonReading reading = new JsonReading(delivery);
		try (JsonLines lines = new JsonLines(this.text.utf8(), this.limits.recordBytes())) {
			while (!delivery.over() && lines.next()) {
				if (lines.isTooLong()) {
					delivery.report(new Problem.TooLongRecord(delivery.at(lines.number()),
							Limits.bytes(this.limits.recordBytes())));
				}
				else if (!lines.isBlank()) {
					Map<String, String> cells = read(factory, lines, reading, delivery);
					if (cells != null) {
						delivery.deliver(null, lines.number(), cells);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Map<String, String> read(JsonFactory factory, JsonLines lines, JsonReading reading,
			Delivery delivery) {
		long number = lines.number();
		try (JsonParser json = factory.createParser(ObjectReadContext.empty(), lines.bytes(), lines.offset(),
				lines.length())) {
			try {
				if (json.nextToken() != JsonToken.START_OBJECT) {
					delivery.report(new Problem.NotARecord(delivery.at(number)));
					return null;
				}
				Map<String, String> cells = reading.object(json, number);
				if (reading.flaw() != null) {
					delivery.report(reading.flaw());
					return null;
				}
				if (json.nextToken() != null) {
					delivery.report(new Problem.BrokenJson(delivery.at(number), String.valueOf(number),
							String.valueOf(json.currentTokenLocation().getColumnNr())));
					return null;
				}
				return cells;
			}
			catch (JacksonException ex) {
				delivery.report(reading.broken(json, ex, number, number));
				return null;
			}
		}
	}

}
