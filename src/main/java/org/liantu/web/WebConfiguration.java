package org.liantu.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.liantu.graph.Graph;

/** Puts the rules of this package to work for every call. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	/**
	 * Asked for late: a service that refuses its address must not have touched its data.
	 */
	private final ObjectProvider<Graph> graph;

	WebConfiguration(ObjectProvider<Graph> graph) {
		this.graph = graph;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new StrictParameters());
		registry.addInterceptor(new RevisionAtLeast(this.graph));
	}

	/** Each view of the page has an address; what is shown there the page finds out. */
	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		List.of("/", "/chains/*", "/targets", "/companies", "/companies/*", "/paths", "/imports", "/imports/*")
			.forEach((address) -> registry.addViewController(address).setViewName("forward:/index.html"));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ParameterRecords());
	}

	@Bean
	LocaleResolver localeResolver() {
		return new LanguageResolver();
	}

	/** Says which day it is: there, where the question is asked. */
	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Shanghai"));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				UnreadableRequests.on(host);
			}
		});
	}

}
