package org.liantu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.liantu.graph.BulkFiles;
import org.liantu.graph.embedded.BulkImport;
import org.liantu.graph.embedded.ServedDirectory;
import org.liantu.graph.embedded.TestNeo4j;

/**
 * Neo4j's own importer on the rows as they are: a node a company, an edge a row, nothing
 * checked, no sources, no indexes.
 */
final class BareImporter implements Contender {

	/** Where it leaves its graph for others. */
	static final String GRAPH = "bare";

	@Override
	public String name() {
		return "Neo4j importer, bare";
	}

	@Override
	public Figure run(Market market) throws IOException {
		Path data = TestNeo4j.newDataDirectory(market.fresh(GRAPH));
		Files.writeString(market.plain().resolve("companies.head"),
				"name,shortName,otherNames,id:ID(Company),stockCode,region,status,source\n");
		Files.writeString(market.plain().resolve("supplies.head"),
				":START_ID(Company),:END_ID(Company),product,shareOfSales:double,source\n");
		BulkFiles files = new BulkFiles(market.plain(),
				List.of(new BulkFiles.Part("Company", "companies.head,companies.csv")),
				List.of(new BulkFiles.Part("SUPPLIES", "supplies.head,supplies.csv")), market.made().companies(),
				market.made().supplies(), false);
		long began = System.nanoTime();
		BulkImport.fill(data, files);
		Duration time = Duration.ofNanos(System.nanoTime() - began);
		try (ServedDirectory served = new ServedDirectory(data, "1g")) {
			SampledEdges.check(market, served.driver(), "id");
			return new Figure(market.records(), time, counted(served, market));
		}
	}

	/** Counts the companies and the edges between them. */
	static String counted(ServedDirectory served, Market market) {
		long companies = count(served, "MATCH (n:Company) RETURN count(n) AS n");
		long supplies = count(served, "MATCH ()-[e:SUPPLIES]->() RETURN count(e) AS n");
		WrongCount.check("companies", market.made().companies(), companies);
		WrongCount.check("supplies", market.made().supplies(), supplies);
		return companies + " + " + supplies;
	}

	static long count(ServedDirectory served, String question) {
		return served.driver().executableQuery(question).execute().records().get(0).get("n").asLong();
	}

}
