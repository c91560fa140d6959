package org.liantu.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.converter.HttpMessageNotReadableException;

import org.liantu.model.Fault;
import org.liantu.model.InvalidValue;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** What is wrong with a JSON body: where, and what would be accepted there. */
final class BodyFaults {

	private BodyFaults() {
	}

	static LiantuException of(HttpMessageNotReadableException ex) {
		// A body that turned out too large, which the reader took for bad JSON.
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof LiantuException refused) {
				return refused;
			}
		}
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnrecognizedPropertyException unknown) {
				return unknown(unknown);
			}
			if (cause instanceof MismatchedInputException mismatch) {
				return InvalidValue.of(field(mismatch), value(mismatch), Allowed.by(mismatch.getTargetType()));
			}
			if (cause instanceof StreamReadException syntax) {
				return syntax(syntax);
			}
			if (cause instanceof DatabindException other) {
				return InvalidValue.of(field(other), null, List.of());
			}
		}
		return new InvalidValue(Phrase.of("problem.body-missing.detail"), List.of());
	}

	private static LiantuException unknown(UnrecognizedPropertyException ex) {
		Collection<Object> known = ex.getKnownPropertyIds();
		List<String> names = (known == null) ? List.of() : known.stream().map(String::valueOf).sorted().toList();
		Fault fault = new Fault(field(ex), ex.getPropertyName(), names);
		return new InvalidValue(Nearest.find(ex.getPropertyName(), names)
			.map((name) -> Phrase.of("problem.unknown-field.nearest", ex.getPropertyName(), name))
			.orElseGet(() -> Phrase.of("problem.unknown-field.detail", ex.getPropertyName())), List.of(fault));
	}

	private static LiantuException syntax(StreamReadException ex) {
		return new InvalidValue(Phrase.of("problem.body-syntax.detail", Math.max(1, ex.getLocation().getLineNr()),
				Math.max(1, ex.getLocation().getColumnNr())), List.of());
	}

	private static String field(JacksonException ex) {
		String path = ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining("."));
		return path.isEmpty() ? "body" : path;
	}

	private static @Nullable String value(MismatchedInputException ex) {
		return (ex instanceof InvalidFormatException format) ? String.valueOf(format.getValue()) : null;
	}

}
