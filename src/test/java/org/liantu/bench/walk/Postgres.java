package org.liantu.bench.walk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.util.PSQLState;

import org.liantu.bench.PostgresCluster;
import org.liantu.bench.Region;

/** PostgreSQL, asked in SQL by one client. */
final class Postgres implements Engine {

	private static final String TABLES = """
			CREATE TABLE region (code text NOT NULL, within text);
			CREATE TABLE company (id integer NOT NULL, name text NOT NULL, region text NOT NULL);
			CREATE TABLE supply (from_company integer NOT NULL, to_company integer NOT NULL, conf smallint NOT NULL,
			  product integer);
			""";

	private static final String KEYS = """
			SET maintenance_work_mem = '1GB';
			ALTER TABLE region ADD PRIMARY KEY (code);
			ALTER TABLE company ADD PRIMARY KEY (id);
			CREATE INDEX ON region (within);
			CREATE INDEX ON company (region) INCLUDE (id);
			CREATE UNIQUE INDEX ON supply (to_company, from_company) INCLUDE (conf);
			CREATE UNIQUE INDEX ON supply (from_company, to_company) INCLUDE (conf);
			""";

	/** A level at a time, always from the end that has found fewer. */
	private static final String DISTANCE = """
			CREATE FUNCTION beyond(level integer[], before integer[]) RETURNS integer[] LANGUAGE sql STABLE AS $$
			  SELECT coalesce(array_agg(company), '{}') FROM (
			    (SELECT from_company AS company FROM unnest(level) AS l JOIN supply ON to_company = l
			     UNION SELECT to_company FROM unnest(level) AS l JOIN supply ON from_company = l)
			    EXCEPT SELECT unnest(level) EXCEPT SELECT unnest(before)) AS found
			$$;
			CREATE FUNCTION distance(one integer, other integer, most integer) RETURNS integer LANGUAGE plpgsql STABLE AS $$
			DECLARE
			  near integer[] := ARRAY[one];
			  far integer[] := ARRAY[other];
			  before_near integer[] := '{}';
			  before_far integer[] := '{}';
			  beyond_it integer[];
			BEGIN
			  IF one = other THEN RETURN 0; END IF;
			  FOR steps IN 1..most LOOP
			    IF cardinality(near) <= cardinality(far) THEN
			      beyond_it := beyond(near, before_near);
			      before_near := near;
			      near := beyond_it;
			    ELSE
			      beyond_it := beyond(far, before_far);
			      before_far := far;
			      far := beyond_it;
			    END IF;
			    IF cardinality(beyond_it) = 0 THEN RETURN -1; END IF;
			    IF EXISTS (SELECT unnest(near) INTERSECT SELECT unnest(far)) THEN RETURN steps; END IF;
			  END LOOP;
			  RETURN -1;
			END
			$$;
			""";

	/** The home region and all within it. */
	private static final String HOMES = """
			WITH RECURSIVE home AS (
			  SELECT code FROM region WHERE code = '%s' UNION SELECT r.code FROM region r JOIN home h ON r.within = h.code
			)
			SELECT string_agg(quote_literal(code), ', ') FROM home""";

	private static final String FIRST = """
			WITH first AS MATERIALIZED (
			  SELECT from_company AS company, conf::integer AS sure FROM supply WHERE to_company = ?
			)""";

	/** Walks, and what they come to a company. */
	private static final String SECOND = """
			, walk AS MATERIALIZED (
			  SELECT s.from_company AS company, f.company AS through, f.sure * s.conf AS sure
			  FROM first f JOIN supply s ON s.to_company = f.company WHERE s.from_company <> ?
			), second AS MATERIALIZED (
			  SELECT company, sum(sure) AS sure FROM walk GROUP BY 1
			)""";

	/**
	 * Walks that come back to their second company are taken off again. Doubles hold
	 * whole numbers exactly up to 2 to the power of 53, and are added up faster than
	 * PostgreSQL's numbers without end.
	 */
	private static final String THIRD = """
			, third AS (
			  SELECT s.from_company AS company, sum((n.sure * s.conf)::double precision) AS sure
			  FROM second n JOIN supply s ON s.to_company = n.company WHERE s.from_company <> ? GROUP BY 1
			), back AS (
			  SELECT w.through AS company, sum((w.sure * s.conf)::double precision) AS sure
			  FROM walk w JOIN supply s ON s.to_company = w.company AND s.from_company = w.through GROUP BY 1
			)""";

	private static final String BEST = """

			SELECT company, score FROM (
			  SELECT company, sum(worth)::bigint AS score FROM (%s) AS parts GROUP BY company
			) AS scored
			WHERE company NOT IN (SELECT id FROM company WHERE region IN (%s))
			ORDER BY score DESC, company LIMIT %d""";

	private final PostgresCluster cluster;

	private final Connection connection;

	private final List<Top> tops = new ArrayList<>();

	private final PreparedStatement distance;

	private final Duration built;

	private final String version;

	private Postgres(PostgresCluster cluster, Workshop workshop) throws SQLException, IOException {
		this.cluster = cluster;
		this.connection = DriverManager.getConnection(cluster.jdbcUrl());
		long began = System.nanoTime();
		run(TABLES);
		copy(workshop.market());
		run(KEYS);
		run("VACUUM (ANALYZE)");
		this.built = Duration.ofNanos(System.nanoTime() - began);
		run(DISTANCE);
		this.version = this.connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
		String homes = homes();
		for (int hops = 1; hops <= HOP_VALUES.size(); hops++) {
			PreparedStatement top = prepare(top(hops, homes), workshop.patience());
			this.tops.add(new Top(top, top.getParameterMetaData().getParameterCount()));
		}
		this.distance = prepare("SELECT distance(?, ?, ?)", workshop.patience());
	}

	static Postgres of(Workshop workshop) throws IOException, InterruptedException {
		PostgresCluster cluster = PostgresCluster.start("fsync=on", "shared_buffers=2GB", "max_wal_size=8GB",
				"work_mem=256MB", "effective_cache_size=6GB", "seq_page_cost=0.1", "random_page_cost=0.1", "jit=off");
		try {
			return new Postgres(cluster, workshop);
		}
		catch (SQLException | IOException | RuntimeException ex) {
			cluster.close();
			throw new IllegalStateException("PostgreSQL cannot be filled", ex);
		}
	}

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public String remark() {
		return this.version + ", shared_buffers 2GB, work_mem 256MB, no JIT; joins over covering indexes of both ends,"
				+ " walks that have come to the same company are added up before the third hop;"
				+ " distance as a function in PL/pgSQL, a level at a time from both ends";
	}

	@Override
	public long memoryBytes() {
		try {
			return ProcessMemory.of(this.cluster.process());
		}
		catch (IOException ex) {
			return -1;
		}
	}

	@Override
	public Duration built() {
		return this.built;
	}

	@Override
	public List<Scored> top(int lead, int hops) {
		Top top = this.tops.get(hops - 1);
		List<Scored> best = new ArrayList<>();
		try {
			for (int i = 1; i <= top.parameters(); i++) {
				top.statement().setInt(i, lead);
			}
			try (ResultSet rows = top.statement().executeQuery()) {
				while (rows.next()) {
					best.add(new Scored(rows.getInt(1), rows.getLong(2)));
				}
			}
			return best;
		}
		catch (SQLException ex) {
			throw failure(ex);
		}
	}

	@Override
	public int distance(int from, int to, int most) {
		try {
			this.distance.setInt(1, from);
			this.distance.setInt(2, to);
			this.distance.setInt(3, most);
			try (ResultSet rows = this.distance.executeQuery()) {
				rows.next();
				return rows.getInt(1);
			}
		}
		catch (SQLException ex) {
			throw failure(ex);
		}
	}

	@Override
	public void close() throws IOException {
		try (this.cluster) {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
	}

	private static RuntimeException failure(SQLException ex) {
		boolean isCancelled = PSQLState.QUERY_CANCELED.getState().equals(ex.getSQLState());
		return isCancelled ? new NotInTime(ex) : new IllegalStateException("PostgreSQL cannot answer", ex);
	}

	private static String top(int hops, String homes) {
		String with = FIRST;
		String parts = "SELECT company, " + Engine.value(1) + " * sure AS worth FROM first";
		if (hops > 1) {
			with += SECOND;
			parts += " UNION ALL SELECT company, " + Engine.value(2) + " * sure FROM second";
		}
		if (hops > 2) {
			with += THIRD;
			parts += " UNION ALL SELECT company, " + Engine.value(3) + " * sure FROM third";
			parts += " UNION ALL SELECT company, -" + Engine.value(3) + " * sure FROM back";
		}
		return with + String.format(BEST, parts, homes, SHOWN);
	}

	private String homes() throws SQLException {
		try (var statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery(String.format(HOMES, TradeMarket.HOME))) {
			rows.next();
			return rows.getString(1);
		}
	}

	private PreparedStatement prepare(String sql, Duration patience) throws SQLException {
		PreparedStatement prepared = this.connection.prepareStatement(sql);
		prepared.setQueryTimeout((int) Math.max(1, patience.toSeconds()));
		return prepared;
	}

	private void run(String sql) throws SQLException {
		try (var statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void copy(TradeMarket market) throws SQLException, IOException {
		try (BufferedWriter out = copy("region")) {
			for (Region region : market.listRegions()) {
				out.write(region.code() + "," + region.within() + "\n");
			}
		}
		try (BufferedWriter out = copy("company")) {
			for (int i = 0; i < market.companies(); i++) {
				out.write(i + "," + market.name(i) + "," + market.region(i) + "\n");
			}
		}
		Edges supplies = market.supplies();
		try (BufferedWriter out = copy("supply")) {
			for (int i = 0; i < supplies.size(); i++) {
				int product = market.supplyProduct(i);
				out.write(supplies.from()[i] + "," + supplies.to()[i] + "," + supplies.hundredths()[i] + ","
						+ ((product < 0) ? "" : product) + "\n");
			}
		}
	}

	private BufferedWriter copy(String table) throws SQLException {
		return new BufferedWriter(
				new OutputStreamWriter(new PGCopyOutputStream(this.connection.unwrap(PGConnection.class),
						"COPY " + table + " FROM STDIN (FORMAT csv)"), StandardCharsets.UTF_8));
	}

	/** A question of which every parameter is the lead firm. */
	private record Top(PreparedStatement statement, int parameters) {

	}

}
