package org.liantu.explore.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.explore.CompanySearch;
import org.liantu.explore.Direction;
import org.liantu.explore.FoundCompany;
import org.liantu.explore.Network;
import org.liantu.explore.Networks;
import org.liantu.explore.PathFinder;
import org.liantu.explore.Paths;
import org.liantu.explore.Profile;
import org.liantu.explore.Profiles;
import org.liantu.graph.Revisioned;
import org.liantu.web.Answers;
import org.liantu.web.Cursor;
import org.liantu.web.Page;

/**
 * Companies: who is meant, what is known, who trades with them, how they are connected.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "companies", description = "企业 Companies")
class CompanyController {

	private final CompanySearch search;

	private final Profiles profiles;

	private final Networks networks;

	private final PathFinder paths;

	private final Answers answers;

	CompanyController(CompanySearch search, Profiles profiles, Networks networks, PathFinder paths, Answers answers) {
		this.search = search;
		this.profiles = profiles;
		this.networks = networks;
		this.paths = paths;
		this.answers = answers;
	}

	/**
	 * What a search takes.
	 *
	 * @param q a name, old name, short name, credit code, stock code or product, or a
	 * part of one
	 * @param limit how many a page
	 * @param cursor where the page begins, from {@code next} of the page before
	 */
	record SearchParameters(
			@Parameter(
					description = "A name, old name, short name, credit code, stock code (with or without "
							+ "exchange) or product, or a part of one; or the initials of a name's pinyin",
					example = "永贵") @NotBlank @Size(max = 100) String q,
			@Parameter(description = "Companies a page") @Min(1) @Max(200) @Nullable Integer limit,
			@Parameter(description = "`next` of the page before") @Size(max = 100) @Nullable String cursor) {

	}

	/**
	 * What a network takes.
	 *
	 * @param direction which way to look
	 * @param tiers how many steps
	 * @param perNode how many partners of each company and direction
	 */
	record NetworkParameters(
			@Parameter(description = "Suppliers, customers or both") @Pattern(
					regexp = "upstream|downstream|both") @Nullable String direction,
			@Parameter(description = "How many steps to walk") @Min(1) @Max(3) @Nullable Integer tiers, @Parameter(
					description = "Partners of each company and direction, the surest first") @Min(1) @Max(50) @Nullable Integer perNode) {

	}

	/**
	 * What the paths between two companies take.
	 *
	 * @param from id of the one
	 * @param to id of the other
	 * @param maxHops how many steps at the most
	 */
	record PathParameters(
			@Parameter(description = "Id of the one company",
					example = "cn-300351") @NotBlank @Size(max = 64) String from,
			@Parameter(description = "Id of the other company",
					example = "cn-601766") @NotBlank @Size(max = 64) String to,
			@Parameter(description = "Steps at the most") @Min(1) @Max(6) @Nullable Integer maxHops) {

	}

	@GetMapping("/companies")
	@Operation(operationId = "searchCompanies", summary = "查找企业 Find companies by name, code or product")
	ResponseEntity<Page<FoundCompany>> search(@ParameterObject @Valid SearchParameters asked, WebRequest request) {
		return this.answers.answer(request, () -> {
			var found = this.search.find(asked.q());
			String question = "companies?q=" + asked.q();
			int offset = Cursor.offset(asked.cursor(), found.revision(), question);
			int limit = (asked.limit() != null) ? asked.limit() : 20;
			return new Revisioned<>(found.revision(), Page.of(found.revision(), question, offset, limit,
					found.value().stream().skip(offset).limit(limit + 1L).toList()));
		});
	}

	@GetMapping("/companies/{company}")
	@Operation(operationId = "getCompany", summary = "企业档案 What is known of a company, with sources and conflicts")
	ResponseEntity<Profile> profile(
			@Parameter(description = "Id of the company", example = "cn-300351") @PathVariable String company,
			WebRequest request) {
		return this.answers.answer(request, () -> this.profiles.get(company));
	}

	@GetMapping("/companies/{company}/network")
	@Operation(operationId = "getNetwork", summary = "供应商与客户网络 Who trades with a company, up to three tiers")
	ResponseEntity<Network> network(
			@Parameter(description = "Id of the company", example = "cn-300351") @PathVariable String company,
			@ParameterObject @Valid NetworkParameters asked, WebRequest request) {
		Direction direction = (asked.direction() != null) ? Direction.of(asked.direction()) : Direction.BOTH;
		int tiers = (asked.tiers() != null) ? asked.tiers() : 1;
		int perNode = (asked.perNode() != null) ? asked.perNode() : 20;
		return this.answers.answer(request, () -> this.networks.around(company, direction, tiers, perNode));
	}

	@GetMapping("/paths")
	@Operation(operationId = "findPaths", summary = "两家企业之间的关联路径 How two companies are connected, by the fewest steps",
			description = "Steps are trade, ownership, products and what goes into them, segments and what they "
					+ "feed. A common region connects nobody.")
	ResponseEntity<Paths> paths(@ParameterObject @Valid PathParameters asked, WebRequest request) {
		int maxHops = (asked.maxHops() != null) ? asked.maxHops() : 4;
		return this.answers.answer(request, () -> this.paths.find(asked.from(), asked.to(), maxHops));
	}

}
