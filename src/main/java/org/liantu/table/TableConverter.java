package org.liantu.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

import org.liantu.web.Format;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** Sends tables as files. */
@Component
class TableConverter extends AbstractHttpMessageConverter<Table> {

	private final Phrasebook phrasebook;

	TableConverter(Phrasebook phrasebook) {
		super(Format.CSV.mediaType(), Format.XLSX.mediaType());
		this.phrasebook = phrasebook;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Table.class == type;
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected Table readInternal(Class<? extends Table> type, HttpInputMessage message) {
		throw new UnsupportedOperationException("tables only go out");
	}

	@Override
	protected void writeInternal(Table table, HttpOutputMessage message) throws IOException {
		Format format = Format.XLSX.mediaType().equalsTypeAndSubtype(message.getHeaders().getContentType())
				? Format.XLSX : Format.CSV;
		TableWriter writer = (format == Format.XLSX) ? new XlsxTables() : new CsvTables();
		Cells cells = new Cells(this.phrasebook, Language.current());
		// Whole before the first byte goes out, so that a failure can still be told.
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		writer.write(table, cells, file);
		message.getHeaders()
			.set(HttpHeaders.CONTENT_DISPOSITION, attachment(table.file(), cells.text(table.title()), format));
		message.getHeaders().setContentLength(file.size());
		file.writeTo(message.getBody());
	}

	/** A plain name for old clients, and the real one as of RFC 5987. */
	static String attachment(String file, String title, Format format) {
		String real = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "." + format.text();
		String encoded = URLEncoder.encode(real, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
		return "attachment; filename=\"" + file + "." + format.text() + "\"; filename*=UTF-8''" + encoded;
	}

}
