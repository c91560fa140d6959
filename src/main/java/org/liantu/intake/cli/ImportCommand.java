package org.liantu.intake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

import org.liantu.intake.log.Import;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/**
 * Brings files from the command line: to the service that is named, to the one that runs
 * on this machine, or, where there is none, into the data directory itself.
 */
public final class ImportCommand {

	private static final Duration PAUSE = Duration.ofMillis(300);

	/** How long a service that went away while an import ran is waited for. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Class<?> application;

	private final Map<String, String> environment;

	private final Console console;

	private volatile @Nullable Taker taker;

	private volatile @Nullable String accepted;

	ImportCommand(Class<?> application, Map<String, String> environment, Console console) {
		this.application = application;
		this.environment = Map.copyOf(environment);
		this.console = console;
	}

	/**
	 * Runs the command in this process, of which it takes Ctrl-C.
	 * @param args what follows the word {@code import}
	 * @param application the program, to be started where no service runs
	 * @return the exit code: 0 done, or tried without an error; 1 refused, or tried with
	 * errors; 2 not understood; 3 the service or its graph is away; 4 cancelled or failed
	 */
	public static int run(List<String> args, Class<?> application) {
		ImportCommand command = new ImportCommand(application, System.getenv(), Console.ofProcess());
		Sentences sentences = new Sentences(Arguments.language(args));
		Interrupts.listen(() -> command.interrupt(sentences));
		return command.run(args).code();
	}

	Exit run(List<String> args) {
		Sentences sentences = new Sentences(Arguments.language(args));
		try {
			Optional<Arguments> arguments = Arguments.parse(args);
			if (arguments.isEmpty()) {
				this.console.result(Arguments.usage(sentences.language()));
				return Exit.DONE;
			}
			return run(arguments.get(), sentences);
		}
		catch (NotTaken ex) {
			this.console.tell(sentences.say(ex.reason()));
			if (ex.exit() == Exit.USAGE) {
				this.console.tell(sentences.say("cli.see-help"));
			}
			return ex.exit();
		}
		catch (UncheckedIOException ex) {
			this.console.tell(sentences.say("cli.failed", String.valueOf(ex.getMessage())));
			return Exit.FAILED;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.console.tell(sentences.say("cli.interrupted"));
			return Exit.FAILED;
		}
	}

	private Exit run(Arguments arguments, Sentences sentences) throws InterruptedException {
		Path intoNew = arguments.intoNew();
		if (intoNew != null) {
			return fill(intoNew, arguments, sentences);
		}
		try (Taker found = findTaker(arguments, sentences)) {
			this.taker = found;
			this.console.tell(sentences.say("cli.sending", arguments.files().size()));
			Import start = found.bring(arguments.files(), arguments.order(), arguments.key());
			this.accepted = start.id();
			Import ended = follow(found, start, new ProgressLine(sentences));
			this.console.result(new ResultText(sentences).of(ended));
			Exit exit = Exit.of(ended);
			Path report = arguments.report();
			return (report == null || saveReport(found, ended, report, sentences)) ? exit
					: (exit == Exit.DONE) ? Exit.FAILED : exit;
		}
	}

	private Taker findTaker(Arguments arguments, Sentences sentences) throws InterruptedException {
		URI named = arguments.service();
		if (named != null) {
			return new RunningService(named, sentences.language());
		}
		String port = this.environment.getOrDefault("SERVER_PORT", "8080");
		URI usual = URI.create("http://127.0.0.1:" + (port.matches("\\d{1,5}") ? port : "8080"));
		RunningService running = new RunningService(usual, sentences.language());
		if (running.answers()) {
			this.console.tell(sentences.say("cli.found-service", usual.toString()));
			return running;
		}
		Path data = data();
		this.console.tell(sentences.say("cli.on-its-own", data.toString()));
		return OwnLiantu.start(this.application, data, sentences, this.console);
	}

	/** Where the service would keep its graph. */
	private Path data() {
		String data = this.environment.getOrDefault("LIANTU_DATA", "");
		return (data.isBlank() ? Path.of(System.getProperty("user.home"), ".liantu") : Path.of(data)).toAbsolutePath();
	}

	/** Watches an import until it has ended. */
	private Import follow(Taker found, Import start, ProgressLine line) throws InterruptedException {
		Import now = start;
		long seen = System.nanoTime();
		while (now.isAtWork()) {
			this.console.show(now, line);
			Thread.sleep(PAUSE.toMillis());
			try {
				now = found.get(now.id());
				seen = System.nanoTime();
			}
			catch (NotTaken ex) {
				if (ex.exit() != Exit.AWAY || System.nanoTime() - seen > PATIENCE.toNanos()) {
					throw ex;
				}
			}
		}
		if (Exit.of(now) != Exit.FAILED) {
			// What was cut short did not get to the end of the bar.
			this.console.show(now, line);
		}
		return now;
	}

	/** Says so if it cannot be saved. */
	private boolean saveReport(Taker found, Import ended, Path report, Sentences sentences)
			throws InterruptedException {
		try {
			found.saveReport(ended.id(), report);
			this.console.tell(sentences.say("cli.report-saved", report.toString()));
			return true;
		}
		catch (NotTaken ex) {
			this.console.tell(sentences.say("cli.report-not-saved", report.toString(), ex.reason()));
		}
		catch (IOException ex) {
			this.console.tell(sentences.say("cli.report-not-saved", report.toString(), String.valueOf(ex)));
		}
		return false;
	}

	private Exit fill(Path directory, Arguments arguments, Sentences sentences) {
		Path data = directory.toAbsolutePath();
		try (ConfigurableApplicationContext context = OwnLiantu.asleep(this.application, data)) {
			OfflineFill offline = context.getBeanProvider(OfflineFill.class).getIfAvailable();
			if (offline == null) {
				throw new NotTaken(Exit.FAILED, Phrase.of("cli.no-offline-fill"));
			}
			ProgressLine line = new ProgressLine(sentences);
			Import ended = offline.fill(data, arguments.files(), arguments.order(),
					(now) -> this.console.show(now, line));
			this.console.result(new ResultText(sentences).of(ended));
			return Exit.of(ended);
		}
		catch (LiantuException ex) {
			throw NotTaken.of(ex);
		}
		catch (IllegalStateException ex) {
			NotTaken failed = new NotTaken(Exit.FAILED, Phrase.of("cli.failed", String.valueOf(ex.getMessage())));
			failed.initCause(ex);
			throw failed;
		}
	}

	/** Asks to stop the import; before there is one, there is nothing to wait for. */
	void interrupt(Sentences sentences) {
		String id = this.accepted;
		if (id == null) {
			this.console.tell(sentences.say("cli.interrupted"));
			System.exit(Exit.FAILED.code());
			return;
		}
		this.console.tell(sentences.say("cli.cancelling"));
		try {
			Objects.requireNonNull(this.taker).cancel(id);
		}
		catch (NotTaken ex) {
			// It is being published: that has an end, and is waited for.
			this.console.tell(sentences.say(ex.reason()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
