package org.liantu.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

/** What a parameter or field would take, read from what it is declared to be. */
final class Allowed {

	private Allowed() {
	}

	/** What a type takes. */
	static List<String> by(@Nullable Class<?> type) {
		if (type == null) {
			return List.of();
		}
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
		}
		if (type == LocalDate.class) {
			return List.of("YYYY-MM-DD");
		}
		if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
			return List.of("0, 1, 2 …");
		}
		return (Number.class.isAssignableFrom(type) || type == double.class) ? List.of("0.0 …") : List.of();
	}

	/** What a constraint takes. */
	static List<String> by(@Nullable ConstraintViolation<?> violation) {
		if (violation == null) {
			return List.of();
		}
		Map<String, Object> words = violation.getConstraintDescriptor().getAttributes();
		String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
		return switch (name) {
			case "Min", "DecimalMin" -> List.of("≥ " + words.get("value"));
			case "Max", "DecimalMax" -> List.of("≤ " + words.get("value"));
			case "Pattern" -> choices(String.valueOf(words.get("regexp")));
			case "Size" -> List.of("length " + words.get("min") + ".." + words.get("max"));
			case "PositiveOrZero" -> List.of("≥ 0");
			case "Positive" -> List.of("> 0");
			default -> List.of();
		};
	}

	/** A pattern of plain alternatives is a list of them. */
	private static List<String> choices(String pattern) {
		return pattern.matches("[a-z-]+(\\|[a-z-]+)+") ? List.of(pattern.split("\\|")) : List.of(pattern);
	}

}
