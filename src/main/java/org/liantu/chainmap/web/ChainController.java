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

import org.liantu.chainmap.Chain;
import org.liantu.chainmap.ChainMaps;
import org.liantu.chainmap.Gap;
import org.liantu.chainmap.SegmentPortrait;
import org.liantu.chainmap.SegmentPortraits;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.model.Phrase;
import org.liantu.table.Table;
import org.liantu.web.Answers;
import org.liantu.web.Format;
import org.liantu.web.Page;

/** The chains, their maps and their gaps. */
@RestController
@RequestMapping("/api/v1/chains")
@Tag(name = "chains", description = "产业链图谱 The maps of the chains")
class ChainController {

	private static final String ID = "[a-z0-9.-]{1,64}";

	private static final List<String> GAP_COLUMNS = List.of("segment", "name", "level", "action", "presence", "need",
			"candidates", "text");

	private static final int USUAL_LIMIT = 50;

	private final Graph graph;

	private final ChainMaps chainMaps;

	private final SegmentPortraits portraits;

	private final Answers answers;

	ChainController(Graph graph, ChainMaps chainMaps, SegmentPortraits portraits, Answers answers) {
		this.graph = graph;
		this.chainMaps = chainMaps;
		this.portraits = portraits;
		this.answers = answers;
	}

	@GetMapping
	@Operation(summary = "所有产业链 All chains")
	ResponseEntity<Page<Chain>> chains(WebRequest request) {
		return this.answers.answer(request, () -> {
			Revisioned<List<Chain>> chains = this.graph.read(this.chainMaps::list);
			return new Revisioned<>(chains.revision(), new Page<>(chains.revision(), chains.value(), null));
		});
	}

	@GetMapping("/{chain}")
	@Operation(summary = "一条产业链的图谱 The map of a chain: its segments and what feeds what")
	ResponseEntity<MapAnswer> chain(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain, WebRequest request) {
		return this.answers.answer(request, () -> this.graph.read((revision) -> MapAnswer.of(revision,
				this.chainMaps.get(revision, chain), this.chainMaps.listLeadFirms(revision, chain))));
	}

	@GetMapping("/{chain}/gaps")
	@Operation(summary = "产业链缺口 The segments that are missing or weak here, most urgent first")
	ResponseEntity<?> gaps(@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(description = "json, csv, xlsx",
					example = "json") @RequestParam(required = false) @Nullable String format,
			WebRequest request) {
		Format wanted = Format.of(format, request);
		return this.answers.<Object>answer(request, wanted, () -> {
			Revisioned<List<Gap>> gaps = this.graph.read((revision) -> this.chainMaps.listGaps(revision, chain));
			Object answer = (wanted == Format.JSON) ? new Page<>(gaps.revision(), gaps.value(), null)
					: table(chain, gaps.value());
			return new Revisioned<>(gaps.revision(), answer);
		});
	}

	@GetMapping("/{chain}/segments/{segment}")
	@Operation(operationId = "getSegment", summary = "环节详情 A segment: what is next to it, and who works in it")
	ResponseEntity<SegmentPortrait> segment(
			@Parameter(example = "rail-transit") @PathVariable @Pattern(regexp = ID) String chain,
			@Parameter(example = "rail-transit.damping") @PathVariable @Pattern(regexp = ID) String segment,
			@Parameter(description = "1..200",
					example = "50") @RequestParam(required = false) @Min(1) @Max(200) @Nullable Integer limit,
			WebRequest request) {
		return this.answers.answer(request, () -> this.graph
			.read((revision) -> this.portraits.get(revision, chain, segment, (limit != null) ? limit : USUAL_LIMIT)));
	}

	private static Table table(String chain, List<Gap> gaps) {
		return new Table("gaps-" + chain, Phrase.of("gaps.title"),
				GAP_COLUMNS.stream().map((column) -> Phrase.of("gaps.column." + column)).toList(),
				gaps.stream()
					.map((gap) -> List.<Object>of(gap.segment(), gap.name(), Phrase.of("level." + gap.level()),
							Phrase.of("action." + gap.action()), gap.presence(), gap.need(), gap.candidates(),
							gap.text()))
					.toList());
	}

}
