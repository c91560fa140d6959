package org.liantu.table;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

import org.liantu.web.Attachment;
import org.liantu.web.Format;

/**
 * Sends something as a file to keep.
 *
 * @param <T> what is sent
 */
abstract class FileConverter<T> extends AbstractHttpMessageConverter<T> {

	private final Class<T> type;

	FileConverter(Class<T> type, MediaType... mediaTypes) {
		super(mediaTypes);
		this.type = type;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return this.type == type;
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected T readInternal(Class<? extends T> type, HttpInputMessage message) {
		throw new UnsupportedOperationException("files only go out");
	}

	/**
	 * Sends it.
	 * @param file a plain name for old clients
	 * @param title the real name
	 */
	static void send(HttpOutputMessage message, byte[] content, String file, String title, Format format)
			throws IOException {
		message.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(file, title, format));
		message.getHeaders().setContentLength(content.length);
		message.getBody().write(content);
	}

}
