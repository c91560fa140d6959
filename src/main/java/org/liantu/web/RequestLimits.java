package org.liantu.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import org.liantu.model.LiantuException;

/**
 * Refuses what is too long to be meant, and writes that a page of another site asks for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimits extends OncePerRequestFilter {

	private static final int LONGEST_ADDRESS = 4096;

	/** A project or a follow-up is far below this. */
	private static final long LARGEST_BODY = 64 * 1024;

	/** Files come to one place only. */
	private static final String UPLOADS = "/api/v1/imports";

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final ProblemWriter problems;

	private final long largestUpload;

	RequestLimits(ProblemWriter problems,
			@Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
		this.problems = problems;
		this.largestUpload = largestUpload.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		LiantuException refused = findRefusal(request);
		if (refused != null) {
			this.problems.write(refused, request, response);
			return;
		}
		boolean free = SAFE.contains(request.getMethod()) || isUpload(request);
		chain.doFilter(free ? request : new LimitedRequest(request), response);
	}

	/** Counted by whoever takes it apart, part by part. */
	private static boolean isUpload(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getRequestURI().equals(UPLOADS)
				&& String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
	}

	private @Nullable LiantuException findRefusal(HttpServletRequest request) {
		String query = request.getQueryString();
		if (request.getRequestURI().length() + ((query != null) ? query.length() : 0) > LONGEST_ADDRESS) {
			return Refused.addressTooLong(LONGEST_ADDRESS);
		}
		long most = isUpload(request) ? this.largestUpload : LARGEST_BODY;
		if (request.getContentLengthLong() > most) {
			return Refused.payloadTooLarge(most);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null && !SAFE.contains(request.getMethod())
				&& !origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST))) {
			return Refused.foreignOrigin(origin);
		}
		return null;
	}

	/** Counts what is read, for bodies that do not say how long they are. */
	private static final class LimitedRequest extends HttpServletRequestWrapper {

		LimitedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream());
		}

	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream body;

		private long left = LARGEST_BODY;

		LimitedStream(ServletInputStream body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int read = this.body.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = this.body.read(bytes, from, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) {
			this.left -= read;
			if (this.left < 0) {
				throw Refused.payloadTooLarge(LARGEST_BODY);
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
