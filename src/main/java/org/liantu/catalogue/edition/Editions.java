package org.liantu.catalogue.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Cover;
import org.liantu.graph.Graph;
import org.liantu.web.Language;

/** The published books. */
@Component
public class Editions {

	/** So many are listed. */
	private static final int MOST = 200;

	private final Graph graph;

	private final Clock clock;

	Editions(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * What was published.
	 *
	 * @param edition the edition
	 * @param isNew whether it was published now; false if the latest one says the same
	 * already
	 */
	public record Published(Edition edition, boolean isNew) {

	}

	/**
	 * Publishes a book: keeps it as it is under the next number. The same content again
	 * is the same edition.
	 * @param chain id of its chain
	 * @param book what to publish
	 */
	public Published publish(String chain, Book book) {
		Cover cover = book.cover();
		Language language = cover.isEnglish() ? Language.ENGLISH : Language.CHINESE;
		String now = Instant.now(this.clock).truncatedTo(ChronoUnit.SECONDS).toString();
		return this.graph.write(() -> {
			this.graph.ask("catalogue/hold-shelf", Map.of(), Record::size);
			List<Edition> earlier = list(chain, language);
			if (!earlier.isEmpty() && earlier.get(0).hash().equals(cover.hash())) {
				return new Published(earlier.get(0), false);
			}
			Edition edition = new Edition(chain, language.tag(), earlier.isEmpty() ? 1 : earlier.get(0).number() + 1,
					cover.title(), cover.revision(), cover.day().toString(), cover.hash(), now);
			this.graph.ask("catalogue/publish-edition", Map.of("id", id(chain, language, edition.number()), "edition",
					properties(edition), "content", PackedBook.pack(book)), Record::size);
			return new Published(edition, true);
		});
	}

	private static String id(String chain, Language language, int number) {
		return chain + "." + language.tag() + "." + number;
	}

	private static Map<String, Object> properties(Edition edition) {
		return Map.of("chain", edition.chain(), "language", edition.language(), "number", edition.number(), "title",
				edition.title(), "revision", edition.revision(), "day", edition.day(), "hash", edition.hash(),
				"publishedAt", edition.publishedAt());
	}

	/**
	 * The editions of a chain's book, newest first.
	 * @param chain id of the chain
	 * @param language that of the books
	 */
	public List<Edition> list(String chain, Language language) {
		return this.graph.ask("catalogue/editions", Map.of("chain", chain, "language", language.tag(), "limit", MOST),
				(row) -> edition(row.get("edition")));
	}

	/**
	 * The book of an edition, as it was published.
	 * @throws UnknownEdition if there is none
	 */
	public Book get(String chain, Language language, int number) {
		return this.graph
			.ask("catalogue/edition", Map.of("id", id(chain, language, number)),
					(row) -> PackedBook.unpack(row.get("content").asByteArray()))
			.stream()
			.findFirst()
			.orElseThrow(() -> new UnknownEdition(number));
	}

	/**
	 * How an edition differs from an earlier one.
	 * @throws UnknownEdition if one of them is not there
	 */
	public Comparison compare(String chain, Language language, int since, int number) {
		return Comparison.between(chain, since, get(chain, language, since), number, get(chain, language, number));
	}

	private static Edition edition(Value kept) {
		return new Edition(kept.get("chain").asString(), kept.get("language").asString(), kept.get("number").asInt(),
				kept.get("title").asString(), kept.get("revision").asLong(), kept.get("day").asString(),
				kept.get("hash").asString(), kept.get("publishedAt").asString());
	}

}
