package org.liantu.bench.walk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.liantu.bench.SeedTable;

/**
 * A chain of the seed: its segments, and which of them feed which.
 *
 * @param id its id
 * @param name its name
 * @param nameEn in English
 * @param segments all of its segments, two levels of them
 * @param feeds pairs of ids of leaf segments
 */
record SeedChain(String id, String name, String nameEn, List<Segment> segments, List<Feed> feeds) {

	private static final Path FOLDER = Path.of("graph-seed/chains");

	/**
	 * A segment.
	 *
	 * @param id its id
	 * @param parent id of what it is part of, empty for a root
	 * @param stage upstream, midstream, downstream or support
	 * @param name its name
	 * @param nameEn in English
	 * @param definition what belongs to it
	 */
	record Segment(String id, String parent, String stage, String name, String nameEn, String definition) {

		boolean isRoot() {
			return this.parent.isEmpty();
		}

	}

	/** A leaf segment that feeds another one, by their ids. */
	record Feed(String from, String to) {

	}

	/** The three chains. */
	static List<SeedChain> listAll() {
		return List.of(read("rail-transit"), read("future-vehicle"), read("new-medicine"));
	}

	private static SeedChain read(String id) {
		Path folder = FOLDER.resolve(id);
		List<Segment> segments = new ArrayList<>();
		SeedTable.each(folder.resolve("segments.csv"),
				(row) -> segments.add(new Segment(row.getField("id"), row.getField("parent"), row.getField("stage"),
						row.getField("name"), row.getField("name_en"), row.getField("definition"))));
		List<Feed> feeds = new ArrayList<>();
		SeedTable.each(folder.resolve("feeds.csv"),
				(row) -> feeds.add(new Feed(row.getField("from"), row.getField("to"))));
		List<SeedChain> chains = new ArrayList<>();
		SeedTable.each(folder.resolve("chain.csv"), (row) -> chains.add(new SeedChain(id, row.getField("name"),
				row.getField("name_en"), List.copyOf(segments), List.copyOf(feeds))));
		return chains.get(0);
	}

}
