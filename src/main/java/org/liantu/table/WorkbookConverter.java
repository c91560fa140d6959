package org.liantu.table;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

import org.liantu.web.Format;
import org.liantu.web.Phrasebook;

/** Sends workbooks as files. */
@Component
class WorkbookConverter extends AbstractHttpMessageConverter<WorkbookFile> {

	private final Phrasebook phrasebook;

	WorkbookConverter(Phrasebook phrasebook) {
		super(Format.XLSX.mediaType());
		this.phrasebook = phrasebook;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return WorkbookFile.class == type;
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected WorkbookFile readInternal(Class<? extends WorkbookFile> type, HttpInputMessage message) {
		throw new UnsupportedOperationException("workbooks only go out");
	}

	@Override
	protected void writeInternal(WorkbookFile workbook, HttpOutputMessage message) throws IOException {
		message.getHeaders()
			.set(HttpHeaders.CONTENT_DISPOSITION,
					TableConverter.attachment(workbook.file(), this.phrasebook.say(workbook.title()), Format.XLSX));
		message.getHeaders().setContentLength(workbook.content().length);
		message.getBody().write(workbook.content());
	}

}
