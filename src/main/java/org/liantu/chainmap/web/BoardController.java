package org.liantu.chainmap.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.chainmap.board.Board;
import org.liantu.chainmap.board.BoardPictures;
import org.liantu.chainmap.board.Boards;
import org.liantu.graph.Graph;
import org.liantu.web.Answers;
import org.liantu.web.Format;
import org.liantu.web.Language;

/** The maps of the chains as pictures. */
@RestController
@RequestMapping("/api/v1/chains")
@Tag(name = "chains")
class BoardController {

	private static final String ID = "[a-z0-9.-]{1,64}";

	private final Graph graph;

	private final Boards boards;

	private final BoardPictures pictures;

	private final Answers answers;

	BoardController(Graph graph, Boards boards, BoardPictures pictures, Answers answers) {
		this.graph = graph;
		this.boards = boards;
		this.pictures = pictures;
		this.answers = answers;
	}

	@GetMapping(path = "/{chain}/map.svg", produces = "image/svg+xml")
	@Operation(operationId = "getPicture", summary = "产业链图谱图片 The map of a chain as a picture, for slides and reports",
			description = "A level says how present a segment is here, by colour, by how full its circle is, and in "
					+ "words. Lines join outer segments; each stands for all feeds between their parts.")
	ResponseEntity<byte[]> picture(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(description = "展开层数 how many levels are shown; default: as many as can be read",
					example = "2") @RequestParam(required = false) @Min(1) @Max(9) @Nullable Integer levels,
			@Parameter(description = "例外的环节 segments that are folded or unfolded against that",
					example = "rail-transit.track") @RequestParam(
							required = false) @Nullable List<@Pattern(regexp = ID) String> toggled,
			@Parameter(description = "light, dark", example = "light") @RequestParam(required = false) @Pattern(
					regexp = "light|dark") @Nullable String theme,
			WebRequest request) {
		Language language = Language.current();
		return this.answers.answer(request, Format.SVG, () -> this.graph.read((revision) -> {
			Board board = this.boards.get(revision, chain, levels, (toggled != null) ? toggled : List.of(),
					language.isEnglish());
			return this.pictures.draw(revision, board, (theme != null) ? theme : "light", language);
		}));
	}

}
