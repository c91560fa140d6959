package org.liantu.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;

import org.liantu.graph.embedded.ServedDirectory;

/**
 * Edges upserted by UNWIND and MERGE over Bolt, by one client, into the graph that the
 * bare importer left: half of them are there already.
 */
final class BoltUpsert implements Contender {

	private static final int BATCH = 5000;

	private static final String UPSERT = """
			UNWIND $rows AS row
			MATCH (from:Company {id: row.from})
			MATCH (to:Company {id: row.to})
			MERGE (from)-[edge:SUPPLIES {product: row.product}]->(to)
			SET edge.shareOfSales = row.share, edge.source = row.source, edge.upserted = true""";

	@Override
	public String name() {
		return "UNWIND … MERGE over Bolt";
	}

	@Override
	public Figure run(Market market) throws IOException {
		List<Map<String, Object>> rows = rows(market);
		try (ServedDirectory served = new ServedDirectory(market.work().resolve(BareImporter.GRAPH), "1g")) {
			Driver driver = served.driver();
			driver.executableQuery("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Company) REQUIRE n.id IS UNIQUE").execute();
			driver.executableQuery("CALL db.awaitIndexes(600)").execute();
			long before = BareImporter.count(served, "MATCH ()-[e:SUPPLIES]->() RETURN count(e) AS n");
			long began = System.nanoTime();
			for (int from = 0; from < rows.size(); from += BATCH) {
				driver.executableQuery(UPSERT)
					.withParameters(Map.of("rows", rows.subList(from, Math.min(rows.size(), from + BATCH))))
					.execute();
			}
			Duration time = Duration.ofNanos(System.nanoTime() - began);
			long after = BareImporter.count(served, "MATCH ()-[e:SUPPLIES]->() RETURN count(e) AS n");
			WrongCount.check("edges that are new", rows.size() / 2, after - before);
			WrongCount.check("edges upserted", rows.size(),
					BareImporter.count(served, "MATCH ()-[e:SUPPLIES {upserted: true}]->() RETURN count(e) AS n"));
			return new Figure(rows.size(), time, rows.size() / 2 + " new, " + rows.size() / 2 + " put");
		}
	}

	private static List<Map<String, Object>> rows(Market market) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Upserts.Row one : Upserts.list(market, market.upserts())) {
			Map<String, Object> row = new HashMap<>();
			row.put("from", one.from());
			row.put("to", one.to());
			row.put("product", market.made().listProducts().get(one.product()).id());
			row.put("share", one.share());
			row.put("source", Upserts.SOURCE);
			rows.add(row);
		}
		return rows;
	}

}
