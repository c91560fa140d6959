package org.liantu.project.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.graph.Revisioned;
import org.liantu.project.FollowUp;
import org.liantu.project.FollowUpEntry;
import org.liantu.project.FollowUps;
import org.liantu.web.Precondition;

/** How the office's calls on a company went. */
@RestController
@RequestMapping(path = "/api/v1/targets/{company}/follow-up", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "projects", description = "招商项目与跟进 Projects and follow-ups")
class FollowUpController {

	private final FollowUps followUps;

	FollowUpController(FollowUps followUps) {
		this.followUps = followUps;
	}

	/**
	 * A follow-up and the revision it was read at.
	 *
	 * @param revision the revision
	 * @param followUp the follow-up
	 */
	record FollowUpAnswer(long revision, @JsonUnwrapped FollowUp followUp) {

	}

	@GetMapping
	@Operation(operationId = "getFollowUp",
			summary = "对一家企业的跟进及其 ETag How calls on a company went, with the ETag to replace it by")
	ResponseEntity<FollowUpAnswer> get(
			@Parameter(description = "Id of the company", example = "cn-300351") @PathVariable String company,
			WebRequest request) {
		Revisioned<FollowUp> found = this.followUps.get(company);
		if (request.checkNotModified(tag(found))) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag(found)).build();
		}
		return answer(found);
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "putFollowUp", summary = "记录跟进 Note how calls on a company went",
			description = "Until the day given in `declinedUntil` the company is set aside. No names of persons.")
	ResponseEntity<FollowUpAnswer> put(
			@Parameter(description = "Id of the company", example = "cn-300351") @PathVariable String company,
			@RequestBody @Valid FollowUpEntry entry,
			@Parameter(required = true, description = "ETag that was read, or `*`") @RequestHeader(
					name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Precondition precondition = Precondition.of(ifMatch).required();
		return answer(this.followUps.put(company, entry, precondition::allows));
	}

	private static ResponseEntity<FollowUpAnswer> answer(Revisioned<FollowUp> followUp) {
		return ResponseEntity.ok()
			.eTag(tag(followUp))
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
			.body(new FollowUpAnswer(followUp.revision(), followUp.value()));
	}

	private static String tag(Revisioned<FollowUp> followUp) {
		return Precondition.tag(followUp.value().version(), followUp.revision());
	}

}
