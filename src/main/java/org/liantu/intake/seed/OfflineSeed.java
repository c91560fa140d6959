package org.liantu.intake.seed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.liantu.intake.log.ConsoleReport;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.Imports;
import org.liantu.model.Source;
import org.liantu.statement.Published;
import org.liantu.statement.Statement;

/**
 * The seed for a graph that is yet to be made: read and checked as the service does, so
 * that the service finds it loaded.
 */
@Component
public class OfflineSeed {

	private static final Logger LOG = LoggerFactory.getLogger(OfflineSeed.class);

	private final SeedProperties properties;

	private final Clock clock;

	OfflineSeed(SeedProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	/** Reads all and checks all. What is wrong goes to the log. */
	public Read read() {
		Instant started = this.clock.instant();
		Seed seed = this.properties.read();
		Reading reading = SeedReader.read(seed, LocalDate.ofInstant(started, SeedIntake.HOME_TIME),
				(things) -> Set.of());
		Read read = new Read(reading, seed.hash(), started, this.clock);
		if (read.errors() > 0) {
			LOG.error(new ConsoleReport().of(seed.name(), read.entry(Import.REFUSED, Published.nothing(0))));
		}
		return read;
	}

	/** A seed that was read. */
	public static final class Read {

		private final Reading reading;

		private final String hash;

		private final Instant started;

		private final Clock clock;

		private Read(Reading reading, String hash, Instant started, Clock clock) {
			this.reading = reading;
			this.hash = hash;
			this.started = started;
			this.clock = clock;
		}

		/** How much is wrong with it. */
		public int errors() {
			return this.reading.problems().errors();
		}

		/** What it cites; nothing if anything is wrong. */
		public List<Source> sources() {
			return this.reading.sources();
		}

		/** What it says; nothing if anything is wrong. */
		public List<Statement> statements() {
			return this.reading.statements();
		}

		/** Id of the import that it is. */
		public String importId() {
			return Facts.ORIGIN + "-1";
		}

		/**
		 * The import that it is, done.
		 * @param published what it came to
		 */
		public Imports.Kept done(Published published) {
			return Imports.Kept.ofSeed(entry(Import.DONE, published), this.hash);
		}

		private Import entry(String state, Published published) {
			return SeedIntake.entry(importId(), state, Imports.text(this.started), Imports.text(this.clock.instant()),
					this.reading, published);
		}

	}

}
