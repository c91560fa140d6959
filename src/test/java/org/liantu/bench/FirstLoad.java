package org.liantu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.liantu.LiantuApplication;
import org.liantu.ServiceProcess;
import org.liantu.graph.embedded.TestNeo4j;

/**
 * The product's own way for the first millions of rows: the tables of an office into a
 * new data directory from the command line, all of them checked, with sources, into the
 * graph that the service then serves. The seed that is shipped is in it.
 */
final class FirstLoad implements Contender {

	/** Where it leaves its graph for others. */
	static final String GRAPH = "first";

	static final Path SEED = Path.of("graph-seed").toAbsolutePath();

	/** Who is called exactly as somebody of the seed is that one. */
	private static final String NAMESAKES = """
			MATCH (s:Statement {origin: 'seed'}) WHERE s.subject STARTS WITH 'Company/'
			WITH DISTINCT s.subject AS company
			MATCH (named:Statement {subject: company}) WHERE named.origin = 'import' AND named.predicate = 'name'
			RETURN count(DISTINCT company) AS n""";

	private static final Duration PATIENCE = Duration.ofHours(1);

	@Override
	public String name() {
		return "Liantu, first load (--into-new)";
	}

	@Override
	public Figure run(Market market) throws IOException, InterruptedException {
		Path data = TestNeo4j.newDataDirectory(market.fresh(GRAPH));
		Path out = market.work().resolve("first.out");
		ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-cp", System.getProperty("java.class.path"), LiantuApplication.class.getName(), "import",
				"--lang", "en", "--into-new", data.toString(), table(market, "sources"), table(market, "products"),
				table(market, "companies"), table(market, "supplies"))
			.redirectErrorStream(true)
			.redirectOutput(out.toFile());
		command.environment().put("LIANTU_SEED", SEED.toString());
		long began = System.nanoTime();
		int exit = command.start().waitFor();
		Duration time = Duration.ofNanos(System.nanoTime() - began);
		if (exit != 0) {
			throw new IllegalStateException("the import ended with " + exit + ":\n" + Files.readString(out));
		}
		long started = System.nanoTime();
		try (ServiceProcess service = serve(data)) {
			double ready = (System.nanoTime() - started) / 1e9;
			try (Driver driver = service.driver()) {
				String counted = check(market, service, driver);
				return new Figure(market.records(), time,
						counted + String.format("; the service on it is ready after %.1f s", ready));
			}
		}
	}

	/** Starts the service on it and waits until it is ready. */
	static ServiceProcess serve(Path data) {
		return ServiceProcess.start(data, SEED, List.of("-Xmx1g"), List.of())
			.awaitOk("/actuator/health/readiness", PATIENCE);
	}

	/** Counts the market beside what the seed brought. */
	private static String check(Market market, ServiceProcess service, Driver driver) {
		JsonNode seed = LiveUpsert.json(service, "/api/v1/imports/seed-1").path("counts").path("puts");
		long alike = count(driver, "MATCH (s:Statement {predicate: 'SAME_AS', origin: 'import'}) RETURN count(s) AS n");
		long namesakes = count(driver, NAMESAKES);
		long companies = count(driver, "MATCH (n:Company) RETURN count(n) AS n");
		long supplies = count(driver, "MATCH ()-[e:SUPPLIES]->() RETURN count(e) AS n");
		WrongCount.check("companies", market.made().companies() + seed.path("Company").asLong() - alike - namesakes,
				companies);
		WrongCount.check("supplies", market.made().supplies() + seed.path("SUPPLIES").asLong(), supplies);
		SampledEdges.check(market, driver, "creditCode");
		long statements = count(driver, "MATCH (n:Statement) RETURN count(n) AS n");
		return String.format("%d + %d (%d companies taken for one of the seed); %d statements", companies, supplies,
				alike + namesakes, statements);
	}

	static long count(Driver driver, String question) {
		return driver.executableQuery(question).execute().records().get(0).get("n").asLong();
	}

	private static String table(Market market, String name) {
		return market.tables().resolve(name + ".csv").toString();
	}

}
