package org.liantu.recruit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.recruit.Answer;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.recruit.Standing;
import org.liantu.web.Answers;
import org.liantu.web.Cursor;
import org.liantu.web.Format;

/** Whom to recruit next, and why. */
@RestController
@RequestMapping("/api/v1/targets")
@Tag(name = "targets", description = "招商目标 Whom to recruit next, and why")
class TargetController {

	private final Graph graph;

	private final Recruiter recruiter;

	private final Answers answers;

	private final Clock clock;

	TargetController(Graph graph, Recruiter recruiter, Answers answers, Clock clock) {
		this.graph = graph;
		this.recruiter = recruiter;
		this.answers = answers;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "下一个招谁 Whom to recruit next, best first, each with the walks that are the reasons")
	ResponseEntity<?> targets(@ParameterObject @Valid TargetQuery query, WebRequest request) {
		Format format = Format.of(query.format(), request);
		Question question = query.question(LocalDate.now(this.clock));
		Supplier<Revisioned<Answer>> read = () -> this.graph.read((revision) -> page(question, query, revision));
		if (format == Format.JSON) {
			return this.answers.answerOnce(request,
					List.of(question, String.valueOf(query.cursor()), String.valueOf(query.changedSince())), read);
		}
		return this.answers.<Object>answer(request, format, () -> {
			Answer answer = read.get().value();
			return new Revisioned<>(answer.revision(), TargetTable.of(answer));
		});
	}

	private Answer page(Question question, TargetQuery query, long revision) {
		int offset = Cursor.offset(query.cursor(), revision, question);
		Answer answer = this.recruiter.answer(question.from(offset));
		Long since = query.changedSince();
		if (since != null) {
			answer = answer.withChanges(this.recruiter.changes(question, since));
		}
		int seen = offset + answer.items().size();
		return answer.withNext(
				(seen < answer.found() && !answer.items().isEmpty()) ? Cursor.next(revision, question, seen) : null);
	}

	@GetMapping("/{company}")
	@Operation(summary = "某企业是否值得招 How one company stands as a target")
	ResponseEntity<Standing> target(
			@Parameter(example = "cn-002381") @PathVariable @Pattern(regexp = TargetQuery.ID) String company,
			@ParameterObject @Valid TargetQuery query, WebRequest request) {
		Question question = query.question(LocalDate.now(this.clock));
		return this.answers.answer(request, () -> {
			Standing standing = this.recruiter.standing(company, question);
			return new Revisioned<>(standing.revision(), standing);
		});
	}

}
