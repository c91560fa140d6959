package org.liantu.catalogue.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Book;

/** Books as HTML in one file, by a template that an office can replace. */
@Component
public class HtmlWriter implements BookWriter {

	private final Configuration templates;

	private final OfficeFolder office;

	private final TemplateWords words;

	HtmlWriter(OfficeFolder office, TemplateWords words) {
		this.office = office;
		this.words = words;
		this.templates = new Configuration(Configuration.VERSION_2_3_34);
		this.templates.setTemplateLoader(office.templates());
		// What an office changes is seen at once.
		this.templates.setTemplateUpdateDelayMilliseconds(0);
		this.templates.setDefaultEncoding("UTF-8");
		this.templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
		this.templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
		this.templates.setLogTemplateExceptions(false);
		// A template says how a book looks; it makes nothing else happen.
		this.templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
		this.templates.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
	}

	@Override
	public void write(Book book, OutputStream out) throws IOException {
		Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		text.write("<!DOCTYPE html>\n");
		write(book, false, text);
		text.flush();
	}

	/** The same for paper: with running heads, page numbers and bookmarks. */
	String paged(Book book) throws IOException {
		StringWriter text = new StringWriter();
		write(book, true, text);
		return text.toString();
	}

	private void write(Book book, boolean paged, Writer out) throws IOException {
		Map<String, Object> model = new HashMap<>();
		model.put("book", book);
		model.put("words", this.words.of(book.cover()));
		model.put("paged", paged);
		model.put("styles", this.office.read("book.css"));
		this.office.emblem().ifPresent((emblem) -> model.put("emblem", emblem));
		Template template = this.templates.getTemplate("book.ftlh");
		try {
			template.process(model, out);
		}
		catch (TemplateException ex) {
			throw new IOException("the template book.ftlh cannot be followed: " + ex.getMessageWithoutStackTop(), ex);
		}
	}

}
