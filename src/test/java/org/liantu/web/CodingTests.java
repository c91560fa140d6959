package org.liantu.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A text is packed")
class CodingTests {

	@ParameterizedTest(name = "for Accept-Encoding: {0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			                       | false
			''                     | false
			gzip                   | true
			GZIP                   | true
			deflate, gzip;q=0.1    | true
			gzip;q=0               | false
			gzip;q=0.000, br       | false
			identity               | false
			gzippo                 | false
			;;;,,=                 | false
			gzip;q=nonsense        | false
			""")
	void forWhoeverSaysSo(@Nullable String header, boolean accepted) {
		assertThat(Coding.accepts(header)).isEqualTo(accepted);
	}

	@Test
	void andUnpackedIsTheSame() throws IOException {
		byte[] text = "{\"name\": \"银轮股份\"}".getBytes(StandardCharsets.UTF_8);
		assertThat(Coding.PLAIN.pack((out) -> write(out, text))).isEqualTo(text);
		try (InputStream unpacked = new GZIPInputStream(
				new ByteArrayInputStream(Coding.GZIP.pack((out) -> write(out, text))))) {
			assertThat(unpacked.readAllBytes()).isEqualTo(text);
		}
	}

	private static void write(OutputStream out, byte[] text) {
		try {
			out.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
