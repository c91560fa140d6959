package org.liantu.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

import org.liantu.model.Fault;
import org.liantu.model.InvalidValue;
import org.liantu.model.Phrase;

/**
 * Refuses parameters that a call does not know, one given twice that is meant once, and
 * values that nobody types. What a call knows is read from its method: its request
 * parameters, or the components of a record that takes them.
 */
final class StrictParameters implements HandlerInterceptor {

	private static final int LONGEST_VALUE = 1000;

	private static final int MOST_VALUES = 50;

	private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

	private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod call && call.getBeanType().getName().startsWith("org.liantu.")
				&& call.getBeanType() != ErrorPage.class) {
			Map<String, Boolean> known = this.known.computeIfAbsent(call.getMethod(), (method) -> parameters(call));
			check(Parameters.all(request), known);
			Set<String> files = files(call);
			if (!files.isEmpty() && request instanceof MultipartHttpServletRequest form) {
				checkForm(form, known, files);
			}
		}
		return true;
	}

	/**
	 * What a form has beside the files that are meant: whatever nobody reads was meant
	 * for something.
	 */
	private static void checkForm(MultipartHttpServletRequest form, Map<String, Boolean> known, Set<String> files) {
		Map<String, List<String>> given = new TreeMap<>();
		form.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
		given.keySet().stream().filter(files::contains).findFirst().ifPresent((name) -> {
			throw new InvalidValue(Phrase.of("problem.not-a-file.detail", name),
					List.of(new Fault(name, given.get(name).get(0), List.of("filename=…"))));
		});
		check(given, known);
		List<String> unknown = form.getMultiFileMap()
			.keySet()
			.stream()
			.filter((name) -> !files.contains(name))
			.toList();
		if (!unknown.isEmpty()) {
			throw UnknownParameter.of(unknown, unknown.stream().map((name) -> fileName(form, name)).toList(), files);
		}
	}

	private static String fileName(MultipartHttpServletRequest form, String name) {
		return String.valueOf(Objects.requireNonNull(form.getFile(name)).getOriginalFilename());
	}

	/** Names of the files that a call takes. */
	private static Set<String> files(HandlerMethod call) {
		Set<String> files = new TreeSet<>();
		for (MethodParameter parameter : call.getMethodParameters()) {
			RequestPart annotation = parameter.getParameterAnnotation(RequestPart.class);
			if (annotation != null) {
				files.add(annotation.name());
			}
		}
		return files;
	}

	private static void check(Map<String, List<String>> given, Map<String, Boolean> known) {
		List<String> unknown = given.keySet().stream().filter((name) -> !known.containsKey(name)).toList();
		if (!unknown.isEmpty()) {
			throw UnknownParameter.of(unknown, unknown.stream().map((name) -> given.get(name).get(0)).toList(),
					known.keySet());
		}
		given.forEach((name, values) -> {
			int most = known.get(name) ? MOST_VALUES : 1;
			if (values.size() > most) {
				throw new InvalidValue(Phrase.of("problem.given-too-often.detail", name, most),
						List.of(new Fault(name, String.join(" ", values), List.of())));
			}
			values.forEach((value) -> check(name, value));
		});
		List<String> languages = given.getOrDefault(LanguageResolver.PARAMETER, List.of());
		languages.stream().filter((lang) -> Language.find(lang).isEmpty()).findFirst().ifPresent((lang) -> {
			throw InvalidValue.of(LanguageResolver.PARAMETER, lang, Language.tags());
		});
	}

	private static void check(String name, String value) {
		if (value.length() > LONGEST_VALUE) {
			throw new InvalidValue(Phrase.of("problem.too-long.detail", name, LONGEST_VALUE),
					List.of(new Fault(name, value, List.of())));
		}
		if (value.codePoints().anyMatch(Character::isISOControl)) {
			throw new InvalidValue(Phrase.of("problem.control-character.detail", name),
					List.of(new Fault(name, value, List.of())));
		}
	}

	/** By name, whether it may be given several times. */
	private Map<String, Boolean> parameters(HandlerMethod call) {
		Map<String, Boolean> parameters = new TreeMap<>();
		parameters.put(LanguageResolver.PARAMETER, false);
		for (MethodParameter parameter : call.getMethodParameters()) {
			parameter.initParameterNameDiscovery(this.names);
			RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
			if (annotation != null) {
				String name = annotation.name().isEmpty() ? String.valueOf(parameter.getParameterName())
						: annotation.name();
				parameters.put(name, isSeveral(parameter.getParameterType()));
			}
			else if (parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)) {
				for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
					parameters.put(component.getName(), isSeveral(component.getType()));
				}
			}
		}
		return parameters;
	}

	private static boolean isSeveral(Class<?> type) {
		return Collection.class.isAssignableFrom(type) || type.isArray();
	}

}
