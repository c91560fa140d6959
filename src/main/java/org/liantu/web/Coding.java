package org.liantu.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.WebRequest;

/** Whether a text is sent as it is, or packed: reasons and sources repeat themselves. */
enum Coding {

	/** As it is. */
	PLAIN("") {

		@Override
		OutputStream over(OutputStream bytes) {
			return bytes;
		}

	},

	/** Packed by gzip, to about a twentieth. */
	GZIP("gzip") {

		@Override
		OutputStream over(OutputStream bytes) throws IOException {
			return new GZIPOutputStream(bytes);
		}

	};

	/** What writes a text. */
	@FunctionalInterface
	interface Writer {

		/** Writes it; the stream is closed afterwards. */
		void write(OutputStream text);

	}

	private final String text;

	Coding(String text) {
		this.text = text;
	}

	/** As in Content-Encoding; empty for none. */
	String text() {
		return this.text;
	}

	abstract OutputStream over(OutputStream bytes) throws IOException;

	/** A text in this coding. */
	byte[] pack(Writer writer) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = over(bytes)) {
			writer.write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Packed for whoever says that it can be unpacked. */
	static Coding of(WebRequest request) {
		return accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? GZIP : PLAIN;
	}

	/** RFC 9110, 12.5.3: what is weighed with 0 is not wanted. */
	static boolean accepts(@Nullable String header) {
		if (header == null) {
			return false;
		}
		try {
			return AcceptEncoding.parse(new StringReader(header))
				.stream()
				.anyMatch((coding) -> coding.getEncoding().toLowerCase(Locale.ROOT).equals(GZIP.text)
						&& coding.getQuality() > 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
