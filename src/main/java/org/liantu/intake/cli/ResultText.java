package org.liantu.intake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.report.Report;
import org.liantu.model.Phrase;

/** What became of an import, as text for a console. */
final class ResultText {

	private final Sentences sentences;

	ResultText(Sentences sentences) {
		this.sentences = sentences;
	}

	/** The text, each line with its end. */
	String of(Import ended) {
		ImportCounts counts = ended.counts();
		List<String> lines = new ArrayList<>();
		lines.add(say("cli.result.state", ended.id(), Phrase.of("cli.state." + ended.state()), ended.revision()));
		lines.add(say("cli.result.rows", counts.rows(), counts.valid(), counts.files()));
		lines.add(say("cli.result.statements", counts.statements(), counts.added()));
		addFacts(lines, "cli.result.puts", counts.puts());
		addFacts(lines, "cli.result.drops", counts.drops());
		if (counts.reviews() > 0) {
			lines.add(say("cli.result.reviews", counts.reviews()));
		}
		if (counts.errors() + counts.warnings() > 0) {
			lines.add(say("cli.result.problems", counts.errors(), counts.warnings()));
			Report.of(ended, List.of()).kinds().forEach((kind) -> add(lines, kind));
		}
		return lines.stream().map((line) -> line + System.lineSeparator()).collect(Collectors.joining());
	}

	private void addFacts(List<String> lines, String key, SortedMap<String, Integer> facts) {
		if (!facts.isEmpty()) {
			lines.add(say(key, facts.entrySet().stream().map(this::fact).toList()));
		}
	}

	private String fact(Map.Entry<String, Integer> kind) {
		return say("cli.result.fact", kind.getKey(), kind.getValue());
	}

	private void add(List<String> lines, Report.Kind kind) {
		ImportProblem example = kind.example();
		if (example == null) {
			lines.add("  " + say("cli.result.kind", kind.kind(), kind.count(), ""));
			return;
		}
		lines.add("  "
				+ say("cli.result.kind", kind.kind(), kind.count(), Phrase.of("import-report." + example.severity())));
		List<String> parts = new ArrayList<>();
		parts.add((example.line() != null) ? example.file() + ":" + example.line() : example.file());
		if (example.column() != null) {
			parts.add(example.column());
		}
		if (example.value() != null) {
			parts.add(say("cli.result.value", example.value()));
		}
		lines.add("    " + String.join(" · ", parts));
		lines.add("    " + this.sentences.say(example.text()));
	}

	private String say(String key, Object... args) {
		return this.sentences.say(key, args);
	}

}
