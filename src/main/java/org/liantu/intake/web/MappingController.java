package org.liantu.intake.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.liantu.intake.mapping.Mapping;
import org.liantu.intake.mapping.Mappings;
import org.liantu.intake.mapping.UnknownMapping;
import org.liantu.model.Name;

/** The mappings at hand: how the files of known data sets are read. */
@RestController
@RequestMapping(path = "/api/v1/imports/mappings")
@Tag(name = "imports", description = "导入记录 Imports and their problems")
class MappingController {

	private final Mappings mappings;

	MappingController(Mappings mappings) {
		this.mappings = mappings;
	}

	/**
	 * All mappings at hand.
	 *
	 * @param items by id
	 */
	record MappingList(List<MappingItem> items) {

	}

	/**
	 * One mapping.
	 *
	 * @param id its id
	 * @param title what it reads
	 * @param files names of the files it reads
	 * @param tables tables that their records become rows of
	 */
	record MappingItem(String id, Name title, List<String> files, List<String> tables) {

		static MappingItem of(Mapping mapping) {
			return new MappingItem(mapping.id(), mapping.title(),
					mapping.entries().stream().flatMap((entry) -> entry.files().stream()).distinct().toList(),
					mapping.entries().stream().map((entry) -> entry.to().word()).distinct().toList());
		}

	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getMappings", summary = "现有映射 The mappings at hand")
	ResponseEntity<MappingList> list() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.body(new MappingList(this.mappings.list().stream().map(MappingItem::of).toList()));
	}

	@GetMapping(path = "/{mapping}", produces = "application/yaml")
	@Operation(operationId = "getMapping", summary = "一个映射的原文 A mapping as it is written")
	ResponseEntity<byte[]> one(@Parameter(description = "映射编号 Id of the mapping",
			example = "ckg") @PathVariable("mapping") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id) {
		byte[] yaml = this.mappings.find(id).orElseThrow(() -> new UnknownMapping(id, this.mappings.ids())).yaml();
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(yaml);
	}

}
