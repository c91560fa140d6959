package org.liantu.catalogue.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Book;

/** A book as it is kept: its JSON, packed. */
final class PackedBook {

	/** Says of each block which kind it is. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
			@JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
			@JsonSubTypes.Type(value = Block.Points.class, name = "points"),
			@JsonSubTypes.Type(value = Block.Figures.class, name = "figures"),
			@JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
			@JsonSubTypes.Type(value = Block.Table.class, name = "table") })
	private interface Kinds {

	}

	private static final JsonMapper JSON = JsonMapper.builder()
		.addMixIn(Block.class, Kinds.class)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private PackedBook() {
	}

	static byte[] pack(Book book) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream packing = new GZIPOutputStream(bytes)) {
			JSON.writeValue(packing, book);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static Book unpack(byte[] packed) {
		try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			return JSON.readValue(unpacking, Book.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
