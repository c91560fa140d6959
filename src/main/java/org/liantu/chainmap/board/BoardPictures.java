package org.liantu.chainmap.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.PerRevision;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** The boards as pictures, each drawn once per revision, language and theme. */
@Component
public class BoardPictures {

	private static final String STYLES = "/static/chain-board/picture.css";

	/** So many bytes of pictures are kept. */
	private static final long ROOM = 16L << 20;

	private final Phrasebook phrasebook;

	private final String styles;

	private final PerRevision<Key, byte[]> pictures;

	BoardPictures(Graph graph, Phrasebook phrasebook) {
		this.phrasebook = phrasebook;
		this.styles = styles();
		this.pictures = new PerRevision<>(graph, ROOM, (picture) -> picture.length);
	}

	private record Key(Board board, String theme, Language language) {

	}

	/**
	 * A board as SVG, in UTF-8.
	 * @param revision the revision being read
	 * @param board what is drawn
	 * @param theme light or dark
	 * @param language that of the reader, for which the board was laid out
	 */
	public byte[] draw(long revision, Board board, String theme, Language language) {
		return this.pictures.get(revision, new Key(board, theme, language), () -> {
			try {
				return new BoardPicture(board, this.phrasebook, language).draw(theme, this.styles)
					.getBytes(StandardCharsets.UTF_8);
			}
			catch (XMLStreamException ex) {
				throw new IllegalStateException("a text in memory can be written to", ex);
			}
		});
	}

	private static String styles() {
		try (InputStream styles = BoardPictures.class.getResourceAsStream(STYLES)) {
			return new String(Objects.requireNonNull(styles, STYLES).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
