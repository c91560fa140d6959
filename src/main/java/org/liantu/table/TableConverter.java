package org.liantu.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;

import org.liantu.web.Format;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** Sends tables as files. */
@Component
class TableConverter extends FileConverter<Table> {

	private final Phrasebook phrasebook;

	TableConverter(Phrasebook phrasebook) {
		super(Table.class, Format.CSV.mediaType(), Format.XLSX.mediaType());
		this.phrasebook = phrasebook;
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
		send(message, file.toByteArray(), table.file(), cells.text(table.title()), format);
	}

}
