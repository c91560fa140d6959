package org.liantu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * The market of a bench on disk.
 *
 * @param made what it is made of
 * @param tables folder with {@code companies.csv}, {@code supplies.csv},
 * {@code products.csv} and {@code sources.csv} as an office brings them in
 * @param plain folder with {@code companies.csv} and {@code supplies.csv} without heads,
 * resolved and checked already, as a store takes them that checks nothing: name,
 * short_name, other_names, credit_code, stock_code, region, status, source; from, to (by
 * code), product (by id), share_of_sales, source
 * @param work folder for whatever a contender makes
 */
record Market(GeneratedMarket made, Path tables, Path plain, Path work) {

	/** Writes a market into a folder. */
	static Market write(GeneratedMarket made, Path folder) {
		Market market = new Market(made, folder.resolve("tables"), folder.resolve("plain"), folder.resolve("work"));
		made.write(market.tables);
		try {
			Files.createDirectories(market.plain);
			Files.createDirectories(market.work);
			market.writePlain();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return market;
	}

	private void writePlain() throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(this.plain.resolve("companies.csv"))) {
			for (int i = 0; i < this.made.companies(); i++) {
				GeneratedMarket.Company one = this.made.company(i);
				out.write(one.name() + "," + one.shortName() + "," + one.otherNames() + "," + one.creditCode() + ","
						+ one.stockCode() + "," + one.region() + ",active," + one.source() + "\n");
			}
		}
		try (BufferedWriter out = Files.newBufferedWriter(this.plain.resolve("supplies.csv"))) {
			for (int i = 0; i < this.made.supplies(); i++) {
				GeneratedMarket.Supply one = this.made.supply(i);
				out.write(this.made.creditCode(one.from()) + "," + this.made.creditCode(one.to()) + "," + product(one)
						+ "," + GeneratedMarket.share(one) + "," + one.source() + "\n");
			}
		}
	}

	/** Id of what an edge is about; empty where none is named. */
	String product(GeneratedMarket.Supply supply) {
		return (supply.product() < 0) ? "" : this.made.listProducts().get(supply.product()).id();
	}

	/** How many edges are brought into it once it is there; at most half of it. */
	int upserts() {
		return Integer.getInteger("bench.upserts", 200_000);
	}

	/** Companies and edges. */
	long records() {
		return (long) this.made.companies() + this.made.supplies();
	}

	/** A folder of that name, without anything in it. */
	Path fresh(String name) {
		Path folder = this.work.resolve(name);
		try {
			FileSystemUtils.deleteRecursively(folder);
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
