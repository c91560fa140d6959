package org.liantu.catalogue.chapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liantu.catalogue.book.Block;
import org.liantu.model.Edge;
import org.liantu.model.Evidence;
import org.liantu.model.Fact;
import org.liantu.model.Source;

/** The sources of a book, numbered in the order in which they are first cited. */
public final class Citations {

	/** Of one row so many sources are cited; they come surest first. */
	private static final int MOST = 4;

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private final List<Source> sources = new ArrayList<>();

	/** The numbers of sources, as a cell. */
	public Block.Cell cite(Collection<Source> cited) {
		return Block.Cell.of(text(cited));
	}

	/** The numbers of sources, such as {@code [3][12]}; empty for none. */
	public String text(Collection<Source> cited) {
		return cited.stream()
			.map(this::number)
			.distinct()
			.limit(MOST)
			.map((number) -> "[" + number + "]")
			.collect(Collectors.joining());
	}

	/** The numbers of what proves something. */
	public String text(Evidence evidence) {
		return text(Stream
			.concat(evidence.edges().stream().map(Edge::sources), evidence.facts().stream().map(Fact::sources))
			.flatMap(List::stream)
			.toList());
	}

	private int number(Source source) {
		return this.numbers.computeIfAbsent(source.id(), (id) -> {
			this.sources.add(source);
			return this.sources.size();
		});
	}

	/** All that were cited, in the order of their numbers. */
	public List<Source> listed() {
		return List.copyOf(this.sources);
	}

}
