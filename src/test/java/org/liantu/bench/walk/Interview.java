package org.liantu.bench.walk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks every engine the same questions, one after the other, and compares what it says
 * with what the first one said.
 */
final class Interview {

	/** How long an engine may warm up for one kind of question. */
	private static final Duration WARM_UP = Duration.ofSeconds(5);

	/** With how many questions at the most. */
	private static final int WARM_UPS = 20_000;

	private final Questions questions;

	private final Duration budget;

	private final PrintStream log;

	/** What the reference said. */
	private final Map<Question, String> expected = new HashMap<>();

	/**
	 * An interview.
	 * @param questions what is asked
	 * @param budget how long an engine is asked the questions of one part; the reference
	 * is asked all of them
	 * @param log where it says how far it is, and which answers differ
	 */
	Interview(Questions questions, Duration budget, PrintStream log) {
		this.questions = questions;
		this.budget = budget;
		this.log = log;
	}

	/** Asks the engine whose answers all others must give. */
	Report reference(Engine engine) {
		return ask(engine, true);
	}

	/** Asks an engine and compares. */
	Report ask(Engine engine) {
		return ask(engine, false);
	}

	/** One number for all that the reference said. */
	String digest() {
		StringBuilder all = new StringBuilder();
		this.questions.list().forEach((question) -> all.append(digest(expected(question))));
		return digest(all.toString());
	}

	private Report ask(Engine engine, boolean isReference) {
		Map<Part, List<Question>> byPart = new TreeMap<>();
		this.questions.list()
			.forEach(
					(question) -> byPart.computeIfAbsent(Part.of(question), (part) -> new ArrayList<>()).add(question));
		SortedMap<Part, Samples> samples = new TreeMap<>();
		int differences = 0;
		for (Question.Kind kind : Question.Kind.values()) {
			warmUp(engine, kind);
			for (Map.Entry<Part, List<Question>> one : byPart.entrySet()) {
				if (one.getKey().kind() == kind) {
					Samples first = new Samples();
					samples.put(one.getKey(), first);
					differences += ask(engine, one.getKey(), one.getValue(), first, isReference);
					if (engine.remembers()) {
						Samples again = new Samples();
						samples.put(one.getKey().repeated(), again);
						differences += ask(engine, one.getKey().repeated(), first.questions(), again, isReference);
					}
				}
			}
		}
		return new Report(engine.name(), engine.remark(), engine.memoryBytes(), engine.built(), samples, differences);
	}

	/** The same few over and over, until whatever compiles while it runs has done so. */
	private void warmUp(Engine engine, Question.Kind kind) {
		long until = System.nanoTime() + WARM_UP.toNanos();
		List<Question> warmUps = this.questions.listWarmUps(kind);
		try {
			for (int i = 0; i < WARM_UPS && System.nanoTime() < until; i++) {
				warmUps.get(i % warmUps.size()).ask(engine);
			}
		}
		catch (NotInTime ex) {
			this.log.printf("  gave up while warming up for %s%n", kind.text());
		}
	}

	/** How many answers differ. */
	private int ask(Engine engine, Part part, List<Question> questions, Samples taken, boolean isReference) {
		int differences = 0;
		for (Question question : questions) {
			if (!isReference && taken.time().compareTo(this.budget) > 0) {
				break;
			}
			long began = System.nanoTime();
			try {
				Answer answer = question.ask(engine);
				taken.add(question, System.nanoTime() - began, true);
				String said = answer.text();
				if (isReference) {
					this.expected.put(question, said);
				}
				else if (!digest(said).equals(digest(expected(question)))) {
					differences++;
					this.log.printf("%n%s answers %s otherwise:%n%s%ninstead of%n%s%n", engine.name(), question, said,
							expected(question));
				}
			}
			catch (NotInTime ex) {
				taken.add(question, System.nanoTime() - began, false);
			}
		}
		this.log.printf("  %s, %s%s: %d of %d in %.1f s%n", part.kind().text(), part.group().text(),
				part.again() ? ", again" : "", taken.answered(), questions.size(), taken.time().toNanos() / 1e9);
		return differences;
	}

	private String expected(Question question) {
		return Objects.requireNonNull(this.expected.get(question));
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
