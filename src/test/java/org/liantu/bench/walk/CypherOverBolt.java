package org.liantu.bench.walk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

import org.liantu.graph.embedded.ServedDirectory;

/** Neo4j itself, asked in Cypher over Bolt by one client. */
final class CypherOverBolt implements Engine {

	static final String NAME = "Cypher over Bolt";

	private static final String HEAP = "2g";

	private static final String PAGE_CACHE = "2g";

	private static final String HOMES = """
			MATCH (home:Region)-[:WITHIN*0..3]->(:Region {id: $home})
			RETURN collect(home.id) AS homes, sum(COUNT { (home)<-[:LOCATED_IN]-(:Company) }) AS locals""";

	/**
	 * As many more are ordered as there are companies in the home region: so only the
	 * first of all that were found are asked where they are.
	 */
	private static final String BEST = """
			WITH c, sum(worth) AS score
			ORDER BY score DESC, c.id
			LIMIT $shown + $locals
			WHERE NOT EXISTS { MATCH (c)-[:LOCATED_IN]->(r:Region) WHERE r.id IN $homes }
			RETURN c.id AS id, score
			ORDER BY score DESC, id
			LIMIT $shown""";

	private static final String ONE_HOP = """
			MATCH (l:Company {id: $lead})
			MATCH (l)<-[x:SUPPLIES]-(c)
			WITH c, $one * toInteger(round(x.confidence * 100)) AS worth
			""" + BEST;

	private static final String TWO_HOPS = """
			MATCH (l:Company {id: $lead})
			CALL (l) {
			  MATCH (l)<-[x:SUPPLIES]-(c)
			  RETURN c, $one * toInteger(round(x.confidence * 100)) AS worth
			  UNION ALL
			  MATCH (l)<-[x:SUPPLIES]-(a)<-[y:SUPPLIES]-(c)
			  WHERE c <> l
			  RETURN c, $two * sum(toInteger(round(x.confidence * 100)) * toInteger(round(y.confidence * 100))) AS worth
			}
			""" + BEST;

	/** Walks of three hops that come back to their second company are taken off again. */
	private static final String THREE_HOPS = """
			MATCH (l:Company {id: $lead})
			CALL (l) {
			  MATCH (l)<-[x:SUPPLIES]-(c)
			  RETURN c, $one * toInteger(round(x.confidence * 100)) AS worth
			  UNION ALL
			  MATCH (l)<-[x:SUPPLIES]-(a)<-[y:SUPPLIES]-(c)
			  WHERE c <> l
			  RETURN c, $two * sum(toInteger(round(x.confidence * 100)) * toInteger(round(y.confidence * 100))) AS worth
			  UNION ALL
			  MATCH (l)<-[x:SUPPLIES]-(a)<-[y:SUPPLIES]-(b)
			  WHERE b <> l
			  WITH l, b, sum(toInteger(round(x.confidence * 100)) * toInteger(round(y.confidence * 100))) AS sure
			  MATCH (b)<-[z:SUPPLIES]-(c)
			  WHERE c <> l
			  RETURN c, $three * sum(sure * toInteger(round(z.confidence * 100))) AS worth
			  UNION ALL
			  MATCH (l)<-[x:SUPPLIES]-(c)<-[y:SUPPLIES]-(b)
			  WHERE b <> l
			  MATCH (c)-[z:SUPPLIES]->(b)
			  RETURN c, -$three * sum(toInteger(round(x.confidence * 100)) * toInteger(round(y.confidence * 100))
			    * toInteger(round(z.confidence * 100))) AS worth
			}
			""" + BEST;

	private static final String DISTANCE = """
			MATCH path = shortestPath((:Company {id: $from})-[:SUPPLIES*..%d]-(:Company {id: $to}))
			RETURN length(path) AS length""";

	private final ServedDirectory server;

	private final Session session;

	private final Duration patience;

	private final Duration built;

	/** Codes of the home region and of all within it. */
	private final List<String> homes;

	/** How many companies are there. */
	private final long locals;

	private CypherOverBolt(ServedDirectory server, Duration patience, Duration imported, long began) {
		this.server = server;
		this.patience = patience;
		this.session = server.driver().session();
		this.session.run("CREATE CONSTRAINT company_id IF NOT EXISTS FOR (n:Company) REQUIRE n.id IS UNIQUE").consume();
		this.session.run("CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE").consume();
		this.session.run("CALL db.awaitIndexes(600)").consume();
		this.built = imported.plusNanos(System.nanoTime() - began);
		Record home = this.session.run(HOMES, Map.of("home", TradeMarket.HOME)).single();
		this.homes = home.get("homes").asList(Value::asString);
		this.locals = home.get("locals").asLong();
	}

	static CypherOverBolt of(Workshop workshop) throws IOException {
		Neo4jMarket graph = workshop.graph();
		long began = System.nanoTime();
		ServedDirectory server = new ServedDirectory(graph.data(), HEAP, PAGE_CACHE);
		try {
			return new CypherOverBolt(server, workshop.patience(), graph.imported(), began);
		}
		catch (RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String remark() {
		return "heap " + HEAP + ", page cache " + PAGE_CACHE
				+ "; walks that have come to the same company are added up before the third hop; shortestPath";
	}

	@Override
	public long memoryBytes() {
		return ProcessMemory.of(this.server.process());
	}

	@Override
	public Duration built() {
		return this.built;
	}

	@Override
	public List<Scored> top(int lead, int hops) {
		String question = List.of(ONE_HOP, TWO_HOPS, THREE_HOPS).get(hops - 1);
		Map<String, Object> parameters = Map.of("lead", TradeMarket.id(lead), "homes", this.homes, "shown", SHOWN,
				"locals", this.locals, "one", Engine.value(1), "two", Engine.value(2), "three", Engine.value(3));
		return ask(question, parameters).stream()
			.map((row) -> new Scored(TradeMarket.number(row.get("id").asString()), row.get("score").asLong()))
			.toList();
	}

	@Override
	public int distance(int from, int to, int most) {
		return ask(String.format(DISTANCE, most), Map.of("from", TradeMarket.id(from), "to", TradeMarket.id(to)))
			.stream()
			.mapToInt((row) -> row.get("length").asInt())
			.findFirst()
			.orElse(-1);
	}

	/** At which revision the graph is. */
	long revision() {
		return this.session.run("MATCH (g:Graph {id: 'graph'}) RETURN g.revision AS revision")
			.single()
			.get("revision")
			.asLong();
	}

	private List<Record> ask(String question, Map<String, Object> parameters) {
		try {
			return this.session
				.run(question, parameters, TransactionConfig.builder().withTimeout(this.patience).build())
				.list();
		}
		catch (Neo4jException ex) {
			if (ex.code().contains("TransactionTimedOut")) {
				throw new NotInTime(ex);
			}
			throw ex;
		}
	}

	@Override
	public void close() {
		this.session.close();
		this.server.close();
	}

}
