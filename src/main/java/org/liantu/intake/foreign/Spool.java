package org.liantu.intake.foreign;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

import org.liantu.model.Basis;
import org.liantu.model.Thing;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/**
 * Statements on disk: those of a checked import wait here until they are written, so that
 * memory does not grow with an import. The same words are kept once.
 */
final class Spool implements AutoCloseable {

	private static final int BUFFER = 1 << 18;

	private static final int TEXT = 0;

	private static final int WHOLE = 1;

	private static final int FRACTION = 2;

	private static final int TRUTH = 3;

	private static final int NOTHING = 4;

	private final Path file;

	private final DataOutputStream out;

	/** Half of each id: 64 bits tell ten million statements apart. */
	private final LongOpenHashSet ids = new LongOpenHashSet();

	private int statements;

	Spool(Path file) {
		this.file = file;
		try {
			this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void add(Statement statement) {
		if (!this.ids.add(Long.parseUnsignedLong(statement.id(), 0, 16, 16))) {
			return;
		}
		this.statements++;
		try {
			write(statement);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int size() {
		return this.statements;
	}

	/** Nothing more comes: what was added can be read now. */
	void end() {
		close();
	}

	@Override
	public void close() {
		try {
			this.out.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads all, in order, so many at a time. {@link #end()} it first.
	 * @param batch how many at a time
	 * @param sink takes them
	 */
	void read(int batch, Consumer<List<Statement>> sink) {
		List<Statement> read = new ArrayList<>(batch);
		try (DataInputStream in = new DataInputStream(
				new BufferedInputStream(Files.newInputStream(this.file), BUFFER))) {
			for (int i = 0; i < this.statements; i++) {
				read.add(read(in));
				if (read.size() == batch) {
					sink.accept(read);
					read = new ArrayList<>(batch);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!read.isEmpty()) {
			sink.accept(read);
		}
	}

	private void write(Statement statement) throws IOException {
		text(statement.origin());
		text(statement.subject().key());
		this.out.writeByte(statement.predicate().ordinal());
		Thing object = statement.object();
		value((object != null) ? object.key() : null);
		value(statement.value());
		this.out.writeByte(statement.qualifiers().size());
		for (var qualifier : statement.qualifiers().entrySet()) {
			text(qualifier.getKey());
			value(qualifier.getValue());
		}
		text(statement.source());
		this.out.writeLong(statement.asOf().toEpochDay());
		this.out.writeByte(statement.basis().ordinal());
		this.out.writeDouble(statement.confidence());
		value(statement.locator());
	}

	private static Statement read(DataInputStream in) throws IOException {
		String origin = readText(in);
		Thing subject = Thing.of(readText(in));
		Predicate predicate = Predicate.values()[in.readByte()];
		Object object = readValue(in);
		Object value = readValue(in);
		int qualified = in.readByte();
		SortedMap<String, Object> qualifiers = new TreeMap<>();
		for (int i = 0; i < qualified; i++) {
			String name = readText(in);
			Object qualifier = readValue(in);
			if (qualifier != null) {
				qualifiers.put(name, qualifier);
			}
		}
		String source = readText(in);
		LocalDate asOf = LocalDate.ofEpochDay(in.readLong());
		Basis basis = Basis.values()[in.readByte()];
		double confidence = in.readDouble();
		Object locator = readValue(in);
		return new Statement(origin, subject, predicate, (object != null) ? Thing.of(object.toString()) : null, value,
				qualifiers, source, asOf, basis, confidence, (locator != null) ? locator.toString() : null);
	}

	private void text(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.out.writeInt(bytes.length);
		this.out.write(bytes);
	}

	private static String readText(DataInputStream in) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private void value(@Nullable Object value) throws IOException {
		if (value == null) {
			this.out.writeByte(NOTHING);
		}
		else if (value instanceof Double number) {
			this.out.writeByte(FRACTION);
			this.out.writeDouble(number);
		}
		else if (value instanceof Long number) {
			this.out.writeByte(WHOLE);
			this.out.writeLong(number);
		}
		else if (value instanceof Boolean truth) {
			this.out.writeByte(TRUTH);
			this.out.writeBoolean(truth);
		}
		else {
			this.out.writeByte(TEXT);
			text(value.toString());
		}
	}

	private static @Nullable Object readValue(DataInputStream in) throws IOException {
		return switch (in.readByte()) {
			case NOTHING -> null;
			case FRACTION -> in.readDouble();
			case WHOLE -> in.readLong();
			case TRUTH -> in.readBoolean();
			case TEXT -> readText(in);
			default -> throw new EOFException("no such kind of value");
		};
	}

}
