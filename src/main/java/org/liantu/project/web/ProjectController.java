package org.liantu.project.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.graph.Revisioned;
import org.liantu.project.Project;
import org.liantu.project.ProjectEntry;
import org.liantu.project.Projects;
import org.liantu.web.Answers;
import org.liantu.web.Cursor;
import org.liantu.web.Page;
import org.liantu.web.Precondition;

/** The projects on their way. */
@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "projects", description = "招商项目与跟进 Projects and follow-ups")
class ProjectController {

	private static final String QUESTION = "projects";

	private final Projects projects;

	private final Answers answers;

	ProjectController(Projects projects, Answers answers) {
		this.projects = projects;
		this.answers = answers;
	}

	/**
	 * What the list takes.
	 *
	 * @param limit how many a page
	 * @param cursor where the page begins
	 */
	record ListParameters(@Parameter(description = "Projects a page") @Min(1) @Max(200) @Nullable Integer limit,
			@Parameter(description = "`next` of the page before") @Size(max = 100) @Nullable String cursor) {

	}

	/**
	 * One project and the revision it was read at.
	 *
	 * @param revision the revision
	 * @param project the project
	 */
	record ProjectAnswer(long revision, @JsonUnwrapped Project project) {

	}

	@GetMapping
	@Operation(operationId = "listProjects", summary = "在推进的项目 The projects on their way, by id")
	ResponseEntity<Page<Project>> list(@ParameterObject @Valid ListParameters asked, WebRequest request) {
		return this.answers.answer(request, () -> {
			Revisioned<List<Project>> all = this.projects.list();
			int offset = Cursor.offset(asked.cursor(), all.revision(), QUESTION);
			int limit = (asked.limit() != null) ? asked.limit() : 20;
			return new Revisioned<>(all.revision(), Page.of(all.revision(), QUESTION, offset, limit,
					all.value().stream().skip(offset).limit(limit + 1L).toList()));
		});
	}

	@GetMapping("/{project}")
	@Operation(operationId = "getProject", summary = "一个项目及其 ETag One project, with the ETag to replace it by")
	ResponseEntity<ProjectAnswer> get(
			@Parameter(description = "Id of the project", example = "baoke-shusong") @PathVariable String project,
			WebRequest request) {
		Revisioned<Project> found = this.projects.get(project);
		if (request.checkNotModified(tag(found))) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag(found)).build();
		}
		return answer(HttpStatus.OK, found);
	}

	@PutMapping(path = "/{project}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "putProject", summary = "记录项目 Write down a project",
			description = "Replaces what the office had written of it before; what other sources say of it stays.")
	@ApiResponse(responseCode = "200", description = "Replaced")
	@ApiResponse(responseCode = "201", description = "New")
	ResponseEntity<ProjectAnswer> put(
			@Parameter(description = "Id of the project",
					example = "baoke-shusong") @PathVariable @Pattern(regexp = "[a-z0-9.-]{1,64}") String project,
			@RequestBody @Valid ProjectEntry entry,
			@Parameter(description = "ETag that was read: refuses to replace anything newer") @RequestHeader(
					name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Parameter(description = "`*`: refuses to replace anything") @RequestHeader(
					name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
		Precondition precondition = Precondition.of(ifMatch);
		boolean onlyNew = ifNoneMatch != null && ifNoneMatch.strip().equals("*");
		boolean isNew = this.projects.put(project, entry, (version) -> version.equals(Projects.NONE)
				? !precondition.given() : !onlyNew && precondition.allows(version));
		return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, this.projects.get(project));
	}

	@DeleteMapping("/{project}")
	@Operation(operationId = "deleteProject", summary = "撤回项目的全部记录 Take back all that is said of a project",
			description = "A source that says it again is not heard.")
	@ApiResponse(responseCode = "204", description = "Taken back")
	ResponseEntity<Void> delete(
			@Parameter(description = "Id of the project", example = "baoke-shusong") @PathVariable String project,
			@Parameter(description = "ETag that was read: refuses to delete anything newer") @RequestHeader(
					name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Precondition precondition = Precondition.of(ifMatch);
		this.projects.delete(project, precondition::allows);
		return ResponseEntity.noContent().build();
	}

	private static ResponseEntity<ProjectAnswer> answer(HttpStatus status, Revisioned<Project> project) {
		return ResponseEntity.status(status)
			.eTag(tag(project))
			.cacheControl(CacheControl.noCache())
			.varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
			.body(new ProjectAnswer(project.revision(), project.value()));
	}

	private static String tag(Revisioned<Project> project) {
		return Precondition.tag(project.value().version(), project.revision());
	}

}
