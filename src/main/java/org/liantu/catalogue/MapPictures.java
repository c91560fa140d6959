package org.liantu.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.stereotype.Component;

import org.liantu.chainmap.board.Board;
import org.liantu.chainmap.board.BoardPictures;
import org.liantu.chainmap.board.Boards;
import org.liantu.web.Language;

/** The map of a chain as it stands in a book: the picture that the page shows. */
@Component
class MapPictures {

	private final Boards boards;

	private final BoardPictures pictures;

	MapPictures(Boards boards, BoardPictures pictures) {
		this.boards = boards;
		this.pictures = pictures;
	}

	/** As SVG, an element without a prologue. */
	String draw(long revision, String chain, Language language) {
		Board board = this.boards.get(revision, chain, null, List.of(), language.isEnglish());
		String svg = new String(this.pictures.draw(revision, board, "light", language), StandardCharsets.UTF_8);
		return svg.substring(svg.indexOf("<svg"));
	}

}
