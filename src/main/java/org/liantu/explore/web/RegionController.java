package org.liantu.explore.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.model.Region;
import org.liantu.walk.WalkingRoom;
import org.liantu.web.Answers;
import org.liantu.web.Page;

/**
 * The regions, to choose one by its name. There are some thousands of them at the most.
 */
@RestController
@RequestMapping("/api/v1/regions")
@Tag(name = "companies")
class RegionController {

	private final Graph graph;

	private final WalkingRoom walking;

	private final Answers answers;

	RegionController(Graph graph, WalkingRoom walking, Answers answers) {
		this.graph = graph;
		this.walking = walking;
		this.answers = answers;
	}

	@GetMapping
	@Operation(operationId = "getRegions", summary = "行政区划 The regions that the graph knows, by code")
	ResponseEntity<Page<Region>> regions(WebRequest request) {
		return this.answers.answer(request, () -> {
			Revisioned<List<Region>> regions = this.graph.read(this.walking::regions);
			return new Revisioned<>(regions.revision(), new Page<>(regions.revision(), regions.value(), null));
		});
	}

}
