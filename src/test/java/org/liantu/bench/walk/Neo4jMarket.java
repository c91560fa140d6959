package org.liantu.bench.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.springframework.util.FileSystemUtils;

import org.liantu.bench.Region;
import org.liantu.graph.BulkFiles;
import org.liantu.graph.embedded.BulkImport;
import org.liantu.graph.embedded.TestNeo4j;
import org.liantu.model.Label;
import org.liantu.model.Thing;
import org.liantu.statement.Predicate;
import org.liantu.statement.Truth;

/**
 * A market as the graph that walks go through, with all that the product reads of nodes
 * and edges, but without the statements behind them. Filled by the product's own
 * importer; a Neo4j can be started on it.
 *
 * @param data the data directory
 * @param imported how long the importer took
 */
public record Neo4jMarket(Path data, Duration imported) {

	private static final String SOURCE = "bench-report";

	private static final String DAY = "2025-04-30";

	private static final String BASIS = "document";

	/** One of so many companies is listed. */
	private static final int LISTED = 200;

	/** Fills a data directory within an empty folder. */
	static Neo4jMarket fill(TradeMarket market, Path folder) throws IOException {
		Path tables = Files.createDirectories(folder.resolve("tables"));
		Path data = TestNeo4j.newDataDirectory(folder.resolve("data"));
		BulkFiles files = new Writer(market, tables).write();
		long began = System.nanoTime();
		BulkImport.fill(data, files);
		Duration imported = Duration.ofNanos(System.nanoTime() - began);
		FileSystemUtils.deleteRecursively(tables);
		return new Neo4jMarket(data, imported);
	}

	/** Writes the files for the importer. */
	private static final class Writer {

		private final TradeMarket market;

		private final Path folder;

		private final List<BulkFiles.Part> nodes = new ArrayList<>();

		private final List<BulkFiles.Part> edges = new ArrayList<>();

		private final String[] sureness = new String[Engine.SURE + 1];

		private long nodeCount;

		private long edgeCount;

		Writer(TradeMarket market, Path folder) {
			this.market = market;
			this.folder = folder;
			for (int i = 0; i < this.sureness.length; i++) {
				this.sureness[i] = Double.toString(i / (double) Engine.SURE);
			}
		}

		BulkFiles write() throws IOException {
			nodes();
			edges();
			return new BulkFiles(this.folder, this.nodes, this.edges, this.nodeCount, this.edgeCount, false);
		}

		private void nodes() throws IOException {
			nodes("Graph", List.of("id", "revision:long", "born"), (rows) -> rows.accept(row("graph", "1", "bench")));
			nodes("Source", List.of("id", "title", "publisher", "on", "basis"),
					(rows) -> rows.accept(row(SOURCE, "2024年年度报告", "证券交易所", DAY, BASIS)));
			nodes("Region", List.of("id:ID(Region)", "name", "nameEn", "level"), (rows) -> this.market.listRegions()
				.forEach((region) -> rows.accept(row(region.code(), region.name(), region.nameEn(), region.level()))));
			nodes("Chain", List.of("id:ID(Chain)", "name", "nameEn"), (rows) -> this.market.listChains()
				.forEach((chain) -> rows.accept(row(chain.id(), chain.name(), chain.nameEn()))));
			nodes("Segment", List.of("id:ID(Segment)", "chain", "name", "nameEn", "stage", "definition"),
					(rows) -> this.market.listChains()
						.forEach((chain) -> chain.segments()
							.forEach((one) -> rows.accept(row(one.id(), chain.id(), one.name(), one.nameEn(),
									one.stage(), one.definition())))));
			nodes("Product", List.of("id:ID(Product)", "name"), (rows) -> {
				for (int i = 0; i < this.market.products(); i++) {
					rows.accept(row(TradeMarket.productId(i), this.market.productName(i)));
				}
			});
			nodes("Company", List.of("id:ID(Company)", "name", "shortName", "status", "calibre:string[]"), (rows) -> {
				for (int i = 0; i < this.market.companies(); i++) {
					rows.accept(row(TradeMarket.id(i), this.market.name(i), this.market.shortName(i), "active",
							(i % LISTED == 0) ? "listed" : ""));
				}
			});
		}

		private void edges() throws IOException {
			IntFunction<String> company = TradeMarket::id;
			IntFunction<String> product = TradeMarket::productId;
			IntFunction<String> segment = (number) -> this.market.listSegments().get(number).id();
			IntFunction<String> chain = (number) -> this.market.listChains().get(number).id();
			Kind supplies = new Kind(Predicate.SUPPLIES, Label.COMPANY, Label.COMPANY, "product");
			edges(supplies, this.market.supplies(), company, company, (edge) -> {
				int named = this.market.supplyProduct(edge);
				return (named < 0) ? "" : product.apply(named);
			});
			edges(new Kind(Predicate.OWNS, Label.COMPANY, Label.COMPANY, "share:double"), this.market.owns(), company,
					company, (edge) -> this.sureness[this.market.sharePercent(edge)]);
			edges(new Kind(Predicate.ROOTED_IN, Label.COMPANY, Label.REGION, "how"), this.market.rooted(), company,
					(number) -> TradeMarket.HOME, TradeMarket::howRooted);
			edges(Predicate.MAKES, Label.COMPANY, Label.PRODUCT, this.market.makes(), company, product);
			edges(Predicate.INPUT_OF, Label.PRODUCT, Label.PRODUCT, this.market.inputs(), product, product);
			edges(Predicate.KIND_OF, Label.PRODUCT, Label.PRODUCT, this.market.kinds(), product, product);
			edges(Predicate.WORKS_IN, Label.COMPANY, Label.SEGMENT, this.market.worksIn(), company, segment);
			edges(Predicate.LEADS, Label.COMPANY, Label.CHAIN, this.market.leads(), company, chain);
			edges(Predicate.FEEDS, Label.SEGMENT, Label.SEGMENT, this.market.feeds(), segment, segment);
			edges(Predicate.PART_OF, Label.SEGMENT, Label.SEGMENT, this.market.partOf(), segment, segment);
			edges(Predicate.SEGMENT_OF, Label.SEGMENT, Label.CHAIN, this.market.segmentOf(), segment, chain);
			edges(Predicate.COVERS, Label.SEGMENT, Label.PRODUCT, this.market.covers(), segment, product);
			certain(new Kind(Predicate.LOCATED_IN, Label.COMPANY, Label.REGION, ""), this.market.companies(), company,
					this.market::region);
			List<Region> within = this.market.listRegions()
				.stream()
				.filter((region) -> !region.within().isEmpty())
				.toList();
			certain(new Kind(Predicate.WITHIN, Label.REGION, Label.REGION, ""), within.size(),
					(number) -> within.get(number).code(), (number) -> within.get(number).within());
		}

		private void nodes(String label, List<String> head, Consumer<Consumer<String[]>> all) throws IOException {
			String file = label + ".csv";
			this.nodes.add(new BulkFiles.Part(label, file));
			try (CsvWriter out = CsvWriter.builder().build(this.folder.resolve(file))) {
				out.writeRecord(head);
				all.accept((row) -> {
					out.writeRecord(row);
					this.nodeCount++;
				});
			}
		}

		private void edges(Predicate type, Label from, Label to, Edges edges, IntFunction<String> fromIds,
				IntFunction<String> toIds) throws IOException {
			edges(new Kind(type, from, to, ""), edges, fromIds, toIds, (edge) -> "");
		}

		private void edges(Kind kind, Edges edges, IntFunction<String> fromIds, IntFunction<String> toIds,
				IntFunction<String> own) throws IOException {
			try (CsvWriter out = begin(kind)) {
				for (int i = 0; i < edges.size(); i++) {
					edge(out, kind, fromIds.apply(edges.from()[i]), toIds.apply(edges.to()[i]),
							this.sureness[edges.hundredths()[i]], own.apply(i));
				}
			}
		}

		/** Edges of which nobody doubts. */
		private void certain(Kind kind, int count, IntFunction<String> fromIds, IntFunction<String> toIds)
				throws IOException {
			try (CsvWriter out = begin(kind)) {
				for (int i = 0; i < count; i++) {
					edge(out, kind, fromIds.apply(i), toIds.apply(i), this.sureness[Engine.SURE], "");
				}
			}
		}

		private CsvWriter begin(Kind kind) throws IOException {
			String file = kind.type() + ".csv";
			this.edges.add(new BulkFiles.Part(kind.type().text(), file));
			CsvWriter out = CsvWriter.builder().build(this.folder.resolve(file));
			out.writeRecord(":START_ID(" + kind.from().text() + ")", ":END_ID(" + kind.to().text() + ")", "key", "asOf",
					"basis", "confidence:double", kind.own().isEmpty() ? ":IGNORE" : kind.own(), "sources:string[]");
			return out;
		}

		private void edge(CsvWriter out, Kind kind, String from, String to, String confidence, String own) {
			String product = (kind.type() == Predicate.SUPPLIES) ? own : "";
			String key = new Truth.EdgeKey(new Thing(kind.from(), from), kind.type(), new Thing(kind.to(), to), product)
				.key();
			out.writeRecord(from, to, key, DAY, BASIS, confidence, own, SOURCE);
			this.edgeCount++;
		}

		private static String[] row(String... cells) {
			return cells;
		}

	}

	/**
	 * Edges of one kind.
	 *
	 * @param type their type
	 * @param from what they start from
	 * @param to what they end at
	 * @param own the column that only they have, empty if none
	 */
	private record Kind(Predicate type, Label from, Label to, String own) {

	}

}
