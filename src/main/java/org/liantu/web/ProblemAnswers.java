package org.liantu.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.DisconnectedClientHelper;

import org.liantu.graph.GraphUnavailable;
import org.liantu.model.Fault;
import org.liantu.model.InvalidValue;
import org.liantu.model.LiantuException;
import org.liantu.model.MergedCompany;
import org.liantu.model.Phrase;

/**
 * The one place where whatever went wrong becomes problem+json. Nothing of the inside
 * shows: an error of ours has a number, under which the log has the rest.
 */
@RestControllerAdvice
class ProblemAnswers {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAnswers.class);

	/** The kind of problem for a status that somebody else decided on. */
	private static final Map<Integer, String> TYPES = Map.of(400, "bad-request", 403, "forbidden", 404, "not-found",
			405, "method-not-allowed", 406, "not-acceptable", 413, "payload-too-large", 414, "uri-too-long", 415,
			"unsupported-media-type", 503, "graph-unavailable");

	private final Problems problems;

	ProblemAnswers(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Problem> refused(LiantuException ex, HttpServletRequest request) {
		HttpHeaders headers = new HttpHeaders();
		if (ex instanceof GraphUnavailable) {
			logger.warn("the graph cannot be asked: {}", ex.getMessage());
			headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(GraphUnavailable.RETRY_AFTER_SECONDS));
		}
		if (ex instanceof MergedCompany merged) {
			headers.setLocation(address(request, merged));
		}
		return answer(this.problems.of(ex, request), headers, request);
	}

	/** The same address with the id of the company that is kept. */
	private static URI address(HttpServletRequest request, MergedCompany merged) {
		String path = request.getRequestURI() + "/";
		String query = request.getQueryString();
		String kept = path.replace("/" + merged.company() + "/", "/" + merged.kept() + "/");
		return URI.create(kept.substring(0, kept.length() - 1) + ((query != null) ? "?" + query : ""));
	}

	@ExceptionHandler
	ResponseEntity<Problem> badParameters(BindException ex, HttpServletRequest request) {
		return refused(InvalidValue.of(ex.getFieldErrors().stream().map(ProblemAnswers::fault).toList()), request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> badParameters(MethodArgumentNotValidException ex, HttpServletRequest request) {
		return refused(InvalidValue.of(ex.getFieldErrors().stream().map(ProblemAnswers::fault).toList()), request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> badParameters(HandlerMethodValidationException ex, HttpServletRequest request) {
		List<Fault> faults = new ArrayList<>();
		for (ParameterValidationResult result : ex.getParameterValidationResults()) {
			String name = String.valueOf(result.getMethodParameter().getParameterName());
			Object value = result.getArgument();
			for (MessageSourceResolvable error : result.getResolvableErrors()) {
				faults.add((error instanceof FieldError field) ? fault(field)
						: new Fault(name, text(value), Allowed.by(violation(result, error))));
			}
		}
		return refused(InvalidValue.of(faults), request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> badParameter(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return refused(InvalidValue.of(ex.getName(), text(ex.getValue()), Allowed.by(ex.getRequiredType())), request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> missingParameter(MissingServletRequestParameterException ex, HttpServletRequest request) {
		return refused(InvalidValue.of(ex.getParameterName(), null, List.of()), request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> missingPart(MissingServletRequestPartException ex, HttpServletRequest request) {
		return refused(InvalidValue.of(ex.getRequestPartName(), null, List.of()), request);
	}

	/**
	 * A form of files that cannot be taken.
	 * @return nothing if the caller is gone
	 */
	@ExceptionHandler
	@Nullable ResponseEntity<Problem> badForm(MultipartException ex, HttpServletRequest request) {
		LiantuException fault = FormFaults.find(ex);
		return (fault != null) ? refused(fault, request) : other(ex, request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> wrongType(HttpMediaTypeNotSupportedException ex, HttpServletRequest request) {
		List<String> possible = ex.getSupportedMediaTypes().stream().map(MediaType::toString).distinct().toList();
		return answer(this.problems.of(Refused.mediaType(request.getContentType(), possible), request), ex.getHeaders(),
				request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> badBody(HttpMessageNotReadableException ex, HttpServletRequest request) {
		return refused(BodyFaults.of(ex), request);
	}

	@ExceptionHandler
	ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException ex, HttpServletRequest request) {
		List<String> possible = ex.getSupportedMediaTypes()
			.stream()
			.map(MediaType::toString)
			.filter((type) -> !type.contains("*"))
			.distinct()
			.toList();
		return refused(new NotAcceptable(String.valueOf(request.getHeader(HttpHeaders.ACCEPT)), possible), request);
	}

	/**
	 * Everything else: what Spring refuses, and what went wrong here.
	 * @return nothing if the caller is gone
	 */
	@ExceptionHandler
	@Nullable ResponseEntity<Problem> other(Exception ex, HttpServletRequest request) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return null;
		}
		if (ex instanceof ErrorResponse response && response.getStatusCode().value() != 500) {
			return answer(of(response.getStatusCode(), request), response.getHeaders(), request);
		}
		if (GraphUnavailable.isAway(ex)) {
			logger.warn("the graph cannot be asked", ex);
			HttpHeaders headers = new HttpHeaders();
			headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(GraphUnavailable.RETRY_AFTER_SECONDS));
			return answer(
					this.problems.of("graph-unavailable", 503, Phrase.of("problem.graph-away"), List.of(), request),
					headers, request);
		}
		String number = Long.toHexString(System.nanoTime());
		logger.error("error {} at {}", number, Problems.readable(request.getRequestURI()), ex);
		return answer(this.problems.of("internal-error", 500, Phrase.of("problem.internal-error.detail", number),
				List.of(), request), new HttpHeaders(), request);
	}

	/** The problem for a status alone. */
	Problem of(HttpStatusCode status, HttpServletRequest request) {
		String type = TYPES.getOrDefault(status.value(), status.is5xxServerError() ? "internal-error" : "bad-request");
		Phrase detail = switch (type) {
			case "not-found", "method-not-allowed", "bad-request", "forbidden" ->
				Phrase.of("problem." + type + ".detail");
			default -> Phrase.of("problem." + type + ".title");
		};
		return this.problems.of(type, status.value(), detail, List.of(), request);
	}

	static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
		return ResponseEntity.status(problem.status())
			.headers((all) -> all.putAll(headers))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.CONTENT_LANGUAGE, LanguageResolver.language(request).tag())
			.cacheControl(CacheControl.noStore())
			.body(problem);
	}

	private static Fault fault(FieldError error) {
		List<String> allowed = error.contains(ConstraintViolation.class)
				? Allowed.by(error.unwrap(ConstraintViolation.class)) : error.contains(TypeMismatchException.class)
						? Allowed.by(error.unwrap(TypeMismatchException.class).getRequiredType()) : List.of();
		return new Fault(error.getField(), text(error.getRejectedValue()), allowed);
	}

	private static @Nullable ConstraintViolation<?> violation(ParameterValidationResult result,
			MessageSourceResolvable error) {
		return result.unwrap(error, ConstraintViolation.class);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof Object[] several) ? Arrays.toString(several)
				: (value != null) ? value.toString() : null;
	}

}
