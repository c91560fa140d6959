package org.liantu.intake.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.liantu.intake.fact.Table;
import org.liantu.web.Phrasebook;

/** The templates of all tables that may be imported. */
@Component
public class Templates {

	/** Stands for all tables together. */
	public static final String ALL = "all";

	/** The sheet that explains the others. No table has this name. */
	public static final String EXPLANATION = "说明 Explanation";

	private final List<Template> all = Table.listImportable().stream().map(Template::of).toList();

	private final Map<String, byte[]> workbooks = new ConcurrentHashMap<>();

	private final Phrasebook phrasebook;

	Templates(Phrasebook phrasebook) {
		this.phrasebook = phrasebook;
	}

	/** All templates. */
	public List<Template> list() {
		return this.all;
	}

	/**
	 * The template of a table, or all of them.
	 * @param word name of a table, or {@link #ALL}
	 * @throws UnknownTemplate if there is none of that name
	 */
	public List<Template> list(String word) {
		List<Template> found = word.equals(ALL) ? this.all
				: this.all.stream().filter((template) -> template.table().equals(word)).toList();
		if (found.isEmpty()) {
			throw new UnknownTemplate(word, words());
		}
		return found;
	}

	/**
	 * An XLSX workbook with a sheet to fill in for the table, or for each, and one that
	 * explains them in both languages. Whenever it is asked for it has the same bytes.
	 * @param word name of a table, or {@link #ALL}
	 * @throws UnknownTemplate if there is none of that name
	 */
	public byte[] workbook(String word) {
		List<Template> templates = list(word);
		return this.workbooks.computeIfAbsent(word, (key) -> write(templates)).clone();
	}

	/** Another text whenever a template says something else. */
	public String version() {
		// Whatever any of them says stands in the workbook of all.
		return UUID.nameUUIDFromBytes(workbook(ALL)).toString();
	}

	private List<String> words() {
		return Stream.concat(this.all.stream().map(Template::table), Stream.of(ALL)).toList();
	}

	private byte[] write(List<Template> templates) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new TemplateWorkbook(this.phrasebook).write(templates, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("into memory", ex);
		}
		return out.toByteArray();
	}

}
