package org.liantu.web;

import java.lang.reflect.Type;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Makes the record that a call takes its parameters in. Spring reads and checks it, which
 * costs more than the rest of an answer that is known already; a query that was good once
 * is good when it comes again, and is not read a second time.
 */
final class ParameterRecords implements HandlerMethodArgumentResolver {

	private static final int MOST = 1000;

	private final Cache<Asked, Object> known = Caffeine.newBuilder().maximumSize(MOST).build();

	private final HandlerMethodArgumentResolver reader = new Reader();

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(ParameterObject.class) && parameter.getParameterType().isRecord();
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws Exception {
		HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		Asked key = new Asked(parameter.getGenericParameterType(), String.valueOf(asked.getQueryString()),
				asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
		Object record = this.known.getIfPresent(key);
		if (record == null) {
			record = this.reader.resolveArgument(parameter, container, request, binders);
			if (record != null && asked.getMethod().equals("GET")) {
				this.known.put(key, record);
			}
		}
		return record;
	}

	private record Asked(Type type, String query, @Nullable Object path) {

	}

	/** A header is no parameter, whatever its name. */
	private static final class Reader extends ServletModelAttributeMethodProcessor {

		Reader() {
			super(false);
		}

		@Override
		protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
			if (binder instanceof ExtendedServletRequestDataBinder extended) {
				extended.setHeaderPredicate((header) -> false);
			}
			super.constructAttribute(binder, request);
		}

	}

}
