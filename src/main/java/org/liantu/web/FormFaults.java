package org.liantu.web;

import java.io.IOException;
import java.util.List;

import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartException;

import org.liantu.model.Fault;
import org.liantu.model.InvalidValue;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** What is wrong with a form of files, as the container tells it. */
final class FormFaults {

	private FormFaults() {
	}

	/**
	 * The caller's fault.
	 * @return null if it is ours: the disk, for one
	 */
	static @Nullable LiantuException find(MultipartException ex) {
		Throwable last = ex;
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SizeException size) {
				return Refused.payloadTooLarge(size.getPermittedSize());
			}
			if (cause instanceof FileCountLimitExceededException count) {
				return new InvalidValue(Phrase.of("problem.too-many-parts.detail", count.getLimit()),
						List.of(new Fault("body", null, List.of("≤ " + count.getLimit()))));
			}
			if (cause instanceof InvalidContentTypeException) {
				return Refused.mediaType(null, List.of(MediaType.MULTIPART_FORM_DATA_VALUE));
			}
			last = cause;
		}
		boolean ours = last instanceof IOException && !(last instanceof MalformedStreamException)
				&& !(last instanceof FileUploadException);
		return ours ? null : new InvalidValue(Phrase.of("problem.broken-form.detail"), List.of());
	}

}
