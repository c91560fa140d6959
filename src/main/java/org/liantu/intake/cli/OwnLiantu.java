package org.liantu.intake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

import org.liantu.graph.GraphServer;
import org.liantu.graph.GraphUnavailable;
import org.liantu.graph.Schema;
import org.liantu.intake.foreign.ForeignIntake;
import org.liantu.intake.foreign.ImportFolder;
import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.Imports;
import org.liantu.intake.report.Report;
import org.liantu.intake.report.ReportWorkbook;
import org.liantu.intake.seed.SeedIntake;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/**
 * A Liantu of our own on a data directory that nobody else uses: no port, and only as
 * long as the command runs. What it logs goes to a file there.
 */
final class OwnLiantu implements Taker {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final ConfigurableApplicationContext context;

	private final Sentences sentences;

	private OwnLiantu(ConfigurableApplicationContext context, Sentences sentences) {
		this.context = context;
		this.sentences = sentences;
	}

	/**
	 * Starts it: Neo4j, schema, seed.
	 * @param application the program
	 * @param data its data directory
	 * @param sentences in which language its reports are
	 * @param told is told what the reader should know
	 * @throws NotTaken if it cannot be started, because a service uses the directory for
	 * one
	 */
	static OwnLiantu start(Class<?> application, Path data, Sentences sentences, Console told) {
		ConfigurableApplicationContext context = context(application, data, List.of());
		try {
			context.getBean(GraphServer.class).awaitUp(PATIENCE);
			context.getBean(Schema.class).migrate();
			if (context.getBean(SeedIntake.class).loadSeed().entry().isRefused()) {
				told.tell(sentences.say("cli.seed-refused", log(data).toString()));
			}
			context.getBean(ForeignIntake.class).resume();
			return new OwnLiantu(context, sentences);
		}
		catch (RuntimeException ex) {
			context.close();
			throw cannotStart(data, ex);
		}
	}

	/**
	 * An application on a data directory in which nothing is started that nobody asks
	 * for.
	 * @throws NotTaken if there can be none
	 */
	static ConfigurableApplicationContext asleep(Class<?> application, Path data) {
		// Repositories and the groups of health are made eagerly all the same, and with
		// them a connection.
		return context(application, data,
				List.of("--spring.main.lazy-initialization=true", "--spring.data.neo4j.repositories.type=none",
						"--management.endpoint.health.validate-group-membership=false"));
	}

	private static ConfigurableApplicationContext context(Class<?> application, Path data, List<String> further) {
		List<String> settings = new ArrayList<>(List.of("--liantu.startup=false", "--liantu.data=" + data,
				"--logging.console.enabled=false", "--logging.file.name=" + log(data)));
		settings.addAll(further);
		try {
			return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
				.run(settings.toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			throw cannotStart(data, ex);
		}
	}

	private static Path log(Path data) {
		return data.resolve("import.log");
	}

	private static NotTaken cannotStart(Path data, RuntimeException cause) {
		Throwable deepest = NestedExceptionUtils.getMostSpecificCause(cause);
		NotTaken notTaken = new NotTaken(Exit.AWAY,
				Phrase.of("cli.cannot-start", String.valueOf(deepest.getMessage()), log(data).toString()));
		notTaken.initCause(cause);
		return notTaken;
	}

	@Override
	public Import bring(List<Path> files, Order order, @Nullable String key) {
		ForeignIntake intake = intake();
		try (ImportFolder folder = intake.open()) {
			for (Path file : files) {
				try (InputStream content = Files.newInputStream(file)) {
					folder.store(String.valueOf(file.getFileName()), content);
				}
			}
			return intake.accept(folder, order, key);
		}
		catch (LiantuException ex) {
			throw NotTaken.of(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Import get(String id) {
		try {
			if (!this.context.getBean(GraphServer.class).isUp()) {
				throw new NotTaken(Exit.AWAY, Phrase.of("problem.graph-away"));
			}
			return intake().get(id);
		}
		catch (LiantuException ex) {
			throw NotTaken.of(ex);
		}
		catch (RuntimeException ex) {
			if (GraphUnavailable.isAway(ex)) {
				throw new NotTaken(Exit.AWAY, Phrase.of("problem.graph-away"));
			}
			throw ex;
		}
	}

	@Override
	public void cancel(String id) {
		try {
			intake().cancel(id);
		}
		catch (LiantuException ex) {
			throw NotTaken.of(ex);
		}
	}

	@Override
	public void saveReport(String id, Path file) throws IOException {
		Imports imports = this.context.getBean(Imports.class);
		Report report = Report.of(imports.get(id), imports.listReportRows(id));
		try (OutputStream out = Files.newOutputStream(file)) {
			new ReportWorkbook(report, this.sentences::say).write(out);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private ForeignIntake intake() {
		try {
			return this.context.getBean(ForeignIntake.class);
		}
		catch (BeansException | IllegalStateException ex) {
			// Somebody ended the program while we were still asking.
			throw new NotTaken(Exit.FAILED, Phrase.of("cli.interrupted"));
		}
	}

}
