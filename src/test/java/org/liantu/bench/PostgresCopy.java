package org.liantu.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * PostgreSQL's COPY of the same rows into tables of a cluster of its own with fsync on;
 * then primary keys, foreign keys and an index on each of them, which is the fastest
 * order. The time covers both.
 */
final class PostgresCopy implements Contender {

	private static final String TABLES = """
			CREATE TABLE company (name text NOT NULL, short_name text, other_names text, credit_code text NOT NULL,
			  stock_code text, region text, status text, source text);
			CREATE TABLE supply (from_code text NOT NULL, to_code text NOT NULL, product text NOT NULL,
			  share_of_sales double precision, source text);
			""";

	private static final String KEYS = """
			SET maintenance_work_mem = '256MB';
			ALTER TABLE company ADD PRIMARY KEY (credit_code);
			ALTER TABLE supply ADD PRIMARY KEY (from_code, to_code, product);
			CREATE INDEX ON supply (to_code);
			ALTER TABLE supply ADD FOREIGN KEY (from_code) REFERENCES company;
			ALTER TABLE supply ADD FOREIGN KEY (to_code) REFERENCES company;
			CHECKPOINT;
			""";

	@Override
	public String name() {
		return "PostgreSQL COPY, then keys";
	}

	@Override
	public Figure run(Market market) throws IOException, InterruptedException {
		try (PostgresCluster cluster = PostgresCluster.start("fsync=on", "shared_buffers=512MB", "max_wal_size=4GB")) {
			cluster.sql(TABLES);
			long began = System.nanoTime();
			cluster.sql("\\copy company FROM '" + market.plain().resolve("companies.csv") + "' (FORMAT csv)");
			cluster.sql("\\copy supply FROM '" + market.plain().resolve("supplies.csv")
					+ "' (FORMAT csv, FORCE_NOT_NULL (product))");
			long copied = System.nanoTime();
			cluster.sql(KEYS);
			long ended = System.nanoTime();
			WrongCount.check("companies", market.made().companies(),
					Long.parseLong(cluster.sql("SELECT count(*) FROM company").strip()));
			WrongCount.check("supplies", market.made().supplies(),
					Long.parseLong(cluster.sql("SELECT count(*) FROM supply").strip()));
			return new Figure(market.records(), Duration.ofNanos(ended - began),
					market.made().companies() + " + " + market.made().supplies() + "; COPY alone "
							+ Math.round(market.records() * 1e9 / (copied - began)) + "/s");
		}
	}

}
