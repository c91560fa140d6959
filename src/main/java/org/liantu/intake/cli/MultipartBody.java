package org.liantu.intake.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code multipart/form-data} body (RFC 7578) whose files are read from disk as they
 * are sent: none is ever in memory as a whole.
 */
final class MultipartBody {

	private static final String NEW_LINE = "\r\n";

	private final String boundary;

	private final List<HttpRequest.BodyPublisher> pieces = new ArrayList<>();

	/**
	 * An empty body.
	 * @param boundary stands between the parts; in no part, which a random one of enough
	 * characters never is
	 */
	MultipartBody(String boundary) {
		this.boundary = boundary;
	}

	/**
	 * Adds a file.
	 * @param name of the part
	 * @param file what to send, under its own name
	 * @throws FileNotFoundException if it is not there
	 */
	MultipartBody file(String name, Path file) throws FileNotFoundException {
		head(name, String.valueOf(file.getFileName()));
		this.pieces.add(HttpRequest.BodyPublishers.ofFile(file));
		this.pieces.add(bytes(NEW_LINE));
		return this;
	}

	/** Adds a text as a file of that name. */
	MultipartBody text(String name, String fileName, String text) {
		head(name, fileName);
		this.pieces.add(bytes(text + NEW_LINE));
		return this;
	}

	String contentType() {
		return "multipart/form-data; boundary=" + this.boundary;
	}

	/** All of it; its length is known. */
	HttpRequest.BodyPublisher publisher() {
		List<HttpRequest.BodyPublisher> all = new ArrayList<>(this.pieces);
		all.add(bytes("--" + this.boundary + "--" + NEW_LINE));
		return HttpRequest.BodyPublishers.concat(all.toArray(HttpRequest.BodyPublisher[]::new));
	}

	private void head(String name, String fileName) {
		this.pieces.add(bytes("--" + this.boundary + NEW_LINE + "Content-Disposition: form-data; name=\"" + name
				+ "\"; filename=\"" + escaped(fileName) + "\"" + NEW_LINE + "Content-Type: application/octet-stream"
				+ NEW_LINE + NEW_LINE));
	}

	/** As browsers do, so that no name of a file can end the header early. */
	private static String escaped(String fileName) {
		return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

	private static HttpRequest.BodyPublisher bytes(String text) {
		return HttpRequest.BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
	}

}
