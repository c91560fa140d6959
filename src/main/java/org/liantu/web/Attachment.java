package org.liantu.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a file is called that somebody gets to keep. */
public final class Attachment {

	private Attachment() {
	}

	/**
	 * The value of Content-Disposition, with the real name as of RFC 5987.
	 * @param file a plain name for old clients, without ending
	 * @param title the real name, without ending
	 * @param format gives the ending
	 */
	public static String header(String file, String title, Format format) {
		String real = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + "." + format.text();
		String encoded = URLEncoder.encode(real, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
		return "attachment; filename=\"" + file + "." + format.text() + "\"; filename*=UTF-8''" + encoded;
	}

}
