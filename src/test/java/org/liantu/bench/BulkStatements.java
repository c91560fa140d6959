package org.liantu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.liantu.graph.embedded.BulkImport;
import org.liantu.graph.embedded.ServedDirectory;
import org.liantu.graph.embedded.TestNeo4j;
import org.liantu.model.Basis;
import org.liantu.model.Label;
import org.liantu.model.Source;
import org.liantu.model.Thing;
import org.liantu.statement.BulkCounts;
import org.liantu.statement.BulkGraph;
import org.liantu.statement.Citation;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;

/**
 * What the product makes of the same rows once they are understood: statements with their
 * sources, and the graph derived from them, by the same importer. No file is read and
 * nothing is checked here.
 */
final class BulkStatements implements Contender {

	private static final String ORIGIN = "import";

	private static final String IMPORT = "import-1";

	@Override
	public String name() {
		return "statements in bulk";
	}

	@Override
	public Figure run(Market market) throws IOException {
		Path data = TestNeo4j.newDataDirectory(market.fresh("bulk"));
		long began = System.nanoTime();
		try (BulkGraph bulk = new BulkGraph(market.fresh("bulk-files"))) {
			for (String source : market.made().listSources()) {
				bulk.addSource(new Source(source, "2024年年度报告", "证券交易所", "2025-04-30", null, null, "document"));
			}
			each(market, (statement) -> bulk.add(statement, IMPORT));
			long added = System.nanoTime();
			BulkCounts counts = bulk
				.finish((
						all) -> Map
							.of("Import",
									List.of(Map.of("id", IMPORT, "number", 1L, "origin", ORIGIN, "state", "done",
											"startedAt", "2026-11-23T08:00:00.000Z", "entry", "{}", "problems", ""))),
						1);
			long derived = System.nanoTime();
			BulkImport.fill(data, bulk.files());
			long ended = System.nanoTime();
			String parts = String.format("%d statements; added in %.1f s, derived in %.1f s, imported in %.1f s",
					counts.statements(), (added - began) / 1e9, (derived - added) / 1e9, (ended - derived) / 1e9);
			try (ServedDirectory served = new ServedDirectory(data, "1g")) {
				WrongCount.check("statements", counts.statements(),
						BareImporter.count(served, "MATCH (n:Statement) RETURN count(n) AS n"));
				return new Figure(market.records(), Duration.ofNanos(ended - began),
						BareImporter.counted(served, market) + "; " + parts);
			}
		}
	}

	/** All that the market says. */
	static void each(Market market, Consumer<Statement> sink) {
		GeneratedMarket made = market.made();
		Map<String, Citation> citations = new TreeMap<>();
		made.listSources()
			.forEach((source) -> citations.put(source,
					new Citation(source, LocalDate.of(2025, 4, 30), Basis.DOCUMENT, 0.9, null)));
		Citation first = citations.values().iterator().next();
		made.listRegions()
			.forEach((region) -> sink.accept(Statement.property(ORIGIN, new Thing(Label.REGION, region.code()),
					Predicate.NAME, region.name(), first)));
		made.listProducts()
			.forEach((product) -> sink.accept(Statement.property(ORIGIN, new Thing(Label.PRODUCT, product.id()),
					Predicate.NAME, product.name(), first)));
		for (int i = 0; i < made.companies(); i++) {
			company(made.company(i), citations, sink);
		}
		for (int i = 0; i < made.supplies(); i++) {
			GeneratedMarket.Supply one = made.supply(i);
			Map<String, Object> qualifiers = new TreeMap<>();
			if (one.product() >= 0) {
				qualifiers.put(Statement.PRODUCT, market.product(one));
			}
			if (one.percent() > 0) {
				qualifiers.put("shareOfSales", one.percent() / 100.0);
			}
			sink.accept(Statement.edge(ORIGIN, thing(one.from()), Predicate.SUPPLIES, thing(one.to()), qualifiers,
					citation(citations, one.source())));
		}
	}

	private static void company(GeneratedMarket.Company one, Map<String, Citation> citations,
			Consumer<Statement> sink) {
		Thing thing = thing(one.number());
		Citation citation = citation(citations, one.source());
		Map<Predicate, String> values = new TreeMap<>(Map.of(Predicate.NAME, one.name(), Predicate.SHORT_NAME,
				one.shortName(), Predicate.OTHER_NAME, one.otherNames(), Predicate.CREDIT_CODE, one.creditCode(),
				Predicate.STOCK_CODE, one.stockCode(), Predicate.STATUS, "active"));
		values.forEach((predicate, value) -> {
			if (!value.isEmpty()) {
				sink.accept(Statement.property(ORIGIN, thing, predicate, value, citation));
			}
		});
		sink.accept(Statement.edge(ORIGIN, thing, Predicate.LOCATED_IN, new Thing(Label.REGION, one.region()), Map.of(),
				citation));
	}

	private static Thing thing(int number) {
		return new Thing(Label.COMPANY, "c-" + number);
	}

	private static Citation citation(Map<String, Citation> citations, String source) {
		return Objects.requireNonNull(citations.get(source));
	}

}
