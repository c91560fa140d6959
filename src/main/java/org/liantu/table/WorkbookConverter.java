package org.liantu.table;

import java.io.IOException;

import org.springframework.http.HttpOutputMessage;
import org.springframework.stereotype.Component;

import org.liantu.web.Format;
import org.liantu.web.Phrasebook;

/** Sends workbooks as files. */
@Component
class WorkbookConverter extends FileConverter<WorkbookFile> {

	private final Phrasebook phrasebook;

	WorkbookConverter(Phrasebook phrasebook) {
		super(WorkbookFile.class, Format.XLSX.mediaType());
		this.phrasebook = phrasebook;
	}

	@Override
	protected void writeInternal(WorkbookFile workbook, HttpOutputMessage message) throws IOException {
		send(message, workbook.content(), workbook.file(), this.phrasebook.say(workbook.title()), Format.XLSX);
	}

}
