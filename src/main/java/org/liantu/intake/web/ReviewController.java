package org.liantu.intake.web;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.liantu.graph.Revisioned;
import org.liantu.intake.review.Review;
import org.liantu.intake.review.Reviews;
import org.liantu.web.Cursor;
import org.liantu.web.Page;

/** What somebody has to decide: whether two records are one company. */
@RestController
@RequestMapping(path = "/api/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "reviews", description = "企业同一性核对 Whether two records are one company")
class ReviewController {

	private static final int USUAL_LIMIT = 20;

	private final Reviews reviews;

	ReviewController(Reviews reviews) {
		this.reviews = reviews;
	}

	/**
	 * Which reviews are asked for.
	 *
	 * @param state in which state; null for open ones
	 * @param limit how many a page
	 * @param cursor where the page begins, from {@code next} of the page before
	 */
	record ReviewParameters(
			@Parameter(description = "状态 State",
					example = "open") @Pattern(regexp = "open|accepted|rejected") @Nullable String state,
			@Parameter(description = "每页条数 Reviews a page", example = "20") @Min(1) @Max(200) @Nullable Integer limit,
			@Parameter(description = "上一页的 `next` of the page before") @Size(max = 100) @Nullable String cursor) {

	}

	/**
	 * What was decided.
	 *
	 * @param state accepted: they are one; rejected: they are two; open: asked again
	 * @param note why; null for nothing
	 */
	record Decision(@NotNull @Pattern(regexp = "open|accepted|rejected") String state,
			@Size(max = 500) @Nullable String note) {

	}

	/**
	 * A review and the revision of the graph with it.
	 *
	 * @param revision the revision
	 * @param review the review
	 */
	record ReviewAnswer(long revision, @JsonUnwrapped Review review) {

	}

	@GetMapping
	@Operation(operationId = "getReviews", summary = "待核对的企业 What is to be decided, the most alike first")
	ResponseEntity<Page<Review>> list(@ParameterObject @Valid ReviewParameters parameters) {
		String state = Objects.requireNonNullElse(parameters.state(), Review.OPEN);
		int limit = Objects.requireNonNullElse(parameters.limit(), USUAL_LIMIT);
		String question = "reviews " + state;
		// The revision is known only once the list is read; a cursor of another one is
		// refused then.
		Revisioned<List<Review>> first = this.reviews.list(state, 0, 1);
		int offset = Cursor.offset(parameters.cursor(), first.revision(), question);
		Revisioned<List<Review>> found = this.reviews.list(state, offset, limit + 1);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Page.of(found.revision(), question, offset, limit, found.value()));
	}

	@GetMapping("/{review}")
	@Operation(operationId = "getReview", summary = "一项核对 One review")
	ResponseEntity<ReviewAnswer> get(@Parameter(description = "核对编号 Id of the review",
			example = "co-0123456789abcdef_cn-300351") @PathVariable("review") @Pattern(
					regexp = "[a-z0-9.-]{1,64}_[a-z0-9.-]{1,64}") String id) {
		return answer(this.reviews.get(id));
	}

	@PutMapping(path = "/{review}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "putReview", summary = "决定是否为同一企业 Decide whether they are one company",
			description = "决定长期有效,以后的导入照此办理;可改回 open。 "
					+ "The decision is remembered and holds for later imports; it can be set back to open.")
	ResponseEntity<ReviewAnswer> put(
			@Parameter(description = "核对编号 Id of the review",
					example = "co-0123456789abcdef_cn-300351") @PathVariable("review") @Pattern(
							regexp = "[a-z0-9.-]{1,64}_[a-z0-9.-]{1,64}") String id,
			@RequestBody @Valid Decision decision) {
		return answer(this.reviews.decide(id, decision.state(), decision.note()));
	}

	private static ResponseEntity<ReviewAnswer> answer(Revisioned<Review> found) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new ReviewAnswer(found.revision(), found.value()));
	}

}
