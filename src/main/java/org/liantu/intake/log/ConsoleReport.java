package org.liantu.intake.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.support.ResourceBundleMessageSource;

import org.liantu.intake.problem.ImportProblem;
import org.liantu.model.Phrase;

/**
 * All problems of an import as text for a console: in Chinese with the English beside it,
 * grouped by file.
 */
public final class ConsoleReport {

	/** More lines than anybody scrolls back through. */
	private static final int MOST = 200;

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	public ConsoleReport() {
		this.messages.setBasename("messages/intake");
		this.messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.messages.setFallbackToSystemLocale(false);
		this.messages.setAlwaysUseMessageFormat(true);
	}

	/**
	 * The report.
	 * @param seed where the files were read
	 * @param entry the import
	 */
	public String of(String seed, Import entry) {
		ImportCounts counts = entry.counts();
		List<ImportProblem> problems = entry.problems();
		StringBuilder report = new StringBuilder();
		both(report, "", Phrase.of("import-report.title", seed, text(counts.errors()), text(counts.warnings())));
		String file = "";
		for (ImportProblem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
			if (!file.equals(problem.file())) {
				file = problem.file();
				report.append(System.lineSeparator()).append(file).append(System.lineSeparator());
			}
			report.append("  ").append(where(problem, Locale.SIMPLIFIED_CHINESE)).append(System.lineSeparator());
			both(report, "    ", problem.text());
		}
		int all = counts.errors() + counts.warnings();
		if (all > Math.min(MOST, problems.size())) {
			report.append(System.lineSeparator());
			both(report, "", Phrase.of("import-report.more", text(all - Math.min(MOST, problems.size())), entry.id()));
			report
				.append(counts.problems()
					.entrySet()
					.stream()
					.map((kind) -> kind.getKey() + " " + kind.getValue())
					.collect(Collectors.joining(", ", "(", ")")))
				.append(System.lineSeparator());
		}
		return report.toString();
	}

	/** A sentence in both languages, a line each. */
	public String of(Phrase phrase) {
		StringBuilder text = new StringBuilder();
		both(text, "", phrase);
		return text.toString();
	}

	private String where(ImportProblem problem, Locale locale) {
		List<String> parts = new ArrayList<>();
		parts.add(say(Phrase.of("import-report." + problem.severity()), locale));
		if (problem.line() != null) {
			parts.add(say(Phrase.of("import-report.line", problem.line().toString()), locale));
		}
		if (problem.column() != null) {
			parts.add(say(Phrase.of("import-report.column", problem.column()), locale));
		}
		parts.add(problem.kind());
		return String.join(" · ", parts);
	}

	private void both(StringBuilder report, String indent, Phrase phrase) {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			report.append(indent).append(say(phrase, locale)).append(System.lineSeparator());
		}
	}

	private String say(Phrase phrase, Locale locale) {
		Object[] args = phrase.args().stream().map((arg) -> word(arg, locale)).toArray();
		return this.messages.getMessage(phrase.key(), args, locale).strip();
	}

	private String word(Object arg, Locale locale) {
		if (arg instanceof Phrase phrase) {
			return say(phrase, locale);
		}
		if (arg instanceof List<?> list) {
			String comma = locale.equals(Locale.ENGLISH) ? ", " : "、";
			return list.stream().map((item) -> word(item, locale)).collect(Collectors.joining(comma));
		}
		return String.valueOf(arg);
	}

	private static String text(int number) {
		return String.valueOf(number);
	}

}
