package org.liantu.intake.cli;

import java.time.Duration;

import org.liantu.intake.log.Import;
import org.liantu.intake.log.Progress;

/** How far an import is, on one line. */
final class ProgressLine {

	private static final int BAR = 24;

	/** The first sign that takes two columns: Chinese and Japanese begin here. */
	private static final int WIDE = 0x2E80;

	private final Sentences sentences;

	ProgressLine(Sentences sentences) {
		this.sentences = sentences;
	}

	/**
	 * The line.
	 * @param now the import as it stands
	 * @param columns how many columns it may take; the rest is cut off
	 */
	String of(Import now, int columns) {
		Progress progress = now.progress();
		StringBuilder line = new StringBuilder();
		double share = (progress != null) ? Math.max(0, Math.min(1, progress.share())) : now.isAtWork() ? 0 : 1;
		int full = (int) (BAR * share);
		line.append('[').append("#".repeat(full)).append("-".repeat(BAR - full)).append(']');
		line.append(String.format("%4d%%  ", (int) (100 * share)));
		line.append(this.sentences.say("cli.state." + now.state()));
		if (progress != null) {
			line.append("  ")
				.append(this.sentences.say("cli.progress", progress.read(), progress.valid(), progress.written(),
						progress.perSecond()));
			Long left = progress.remainingSeconds();
			if (left != null) {
				line.append("  ").append(this.sentences.say("cli.remaining", clock(left)));
			}
		}
		return cut(line.toString(), columns);
	}

	/** How many columns of a terminal a text takes. */
	static int width(String text) {
		return text.codePoints().map(ProgressLine::width).sum();
	}

	private static int width(int sign) {
		return (sign >= WIDE) ? 2 : 1;
	}

	private static String cut(String line, int columns) {
		StringBuilder kept = new StringBuilder();
		int used = 0;
		for (int sign : line.codePoints().toArray()) {
			used += width(sign);
			if (used > columns) {
				break;
			}
			kept.appendCodePoint(sign);
		}
		return kept.toString();
	}

	private static String clock(long seconds) {
		Duration left = Duration.ofSeconds(seconds);
		return (left.toHours() > 0)
				? String.format("%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
				: String.format("%d:%02d", left.toMinutesPart(), left.toSecondsPart());
	}

}
