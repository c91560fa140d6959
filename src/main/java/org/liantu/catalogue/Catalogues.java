package org.liantu.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.format.BookWriters;
import org.liantu.chainmap.Chain;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphUnavailable;
import org.liantu.graph.PerRevision;
import org.liantu.graph.Revisioned;
import org.liantu.web.Format;
import org.liantu.web.Language;

/**
 * The books of the chains as files, each made once per revision, day, language and
 * format.
 */
@Component
public class Catalogues {

	/** So many bytes of files are kept. */
	private static final long ROOM = 48L << 20;

	/**
	 * While the graph keeps moving, books of different revisions are not packed together.
	 */
	private static final int TRIES = 3;

	private final Graph graph;

	private final ChainMaps chainMaps;

	private final CatalogueComposer composer;

	private final BookWriters writers;

	private final PerRevision<Key, byte[]> files;

	Catalogues(Graph graph, ChainMaps chainMaps, CatalogueComposer composer, BookWriters writers) {
		this.graph = graph;
		this.chainMaps = chainMaps;
		this.composer = composer;
		this.writers = writers;
		this.files = new PerRevision<>(graph, ROOM, (file) -> file.length);
	}

	/**
	 * Which book.
	 *
	 * @param chain id of the chain
	 * @param day the day for which it is asked
	 * @param language that of the book
	 * @param format its format
	 */
	public record Wanted(String chain, LocalDate day, Language language, Format format) {

	}

	private record Key(Wanted wanted, String look) {

	}

	/** What books look like; another one whenever the office changes that. */
	public String look() {
		return this.writers.look();
	}

	/**
	 * A book as a file.
	 * @param wanted which one
	 * @throws org.liantu.chainmap.UnknownChain if there is no such chain
	 */
	public Revisioned<byte[]> file(Wanted wanted) {
		return this.graph.read((revision) -> this.files.get(revision, new Key(wanted, look()), () -> {
			Book book = this.composer.compose(wanted.chain(), wanted.day(), wanted.language(), Progress.UNWATCHED)
				.value();
			return this.writers.file(book, wanted.format());
		}));
	}

	/**
	 * The books of all chains in one ZIP, all of one revision.
	 * @param day the day for which they are asked
	 * @param language that of the books
	 * @param format their format
	 */
	public Revisioned<byte[]> zip(LocalDate day, Language language, Format format) {
		for (int i = 0; i < TRIES; i++) {
			Revisioned<List<Chain>> chains = this.graph.read(this.chainMaps::list);
			// Each book keeps one processor busy.
			List<Revisioned<byte[]>> books = chains.value()
				.parallelStream()
				.map((chain) -> file(new Wanted(chain.id(), day, language, format)))
				.toList();
			if (books.stream().allMatch((book) -> book.revision() == chains.revision())) {
				return new Revisioned<>(chains.revision(), packed(chains.value(), books, format));
			}
		}
		throw GraphUnavailable.moving();
	}

	private static byte[] packed(List<Chain> chains, List<Revisioned<byte[]>> books, Format format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < chains.size(); i++) {
				ZipEntry entry = new ZipEntry("catalogue-" + chains.get(i).id() + "." + format.text());
				// The same books are the same bytes whenever they are packed.
				entry.setLastModifiedTime(FileTime.fromMillis(0));
				zip.putNextEntry(entry);
				zip.write(books.get(i).value());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
