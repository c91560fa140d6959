package org.liantu.recruit.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.liantu.model.Phrase;
import org.liantu.recruit.gate.Gates;
import org.liantu.rulebook.Rulebook;
import org.liantu.web.Answers;

/** The rules by which candidates are judged. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "targets")
class RuleController {

	private static final Comparator<RuleAnswer> BEST_FIRST = Comparator.comparing(RuleAnswer::kind)
		.thenComparing(Comparator.comparing(RuleAnswer::weight).reversed())
		.thenComparing(RuleAnswer::id);

	private final Rulebook rulebook;

	private final Answers answers;

	RuleController(Rulebook rulebook, Answers answers) {
		this.rulebook = rulebook;
		this.answers = answers;
	}

	/**
	 * All rules.
	 *
	 * @param items each rule, those of most weight first, links before quality
	 * @param gates each gate, in the order in which they are asked
	 */
	record RulesAnswer(List<RuleAnswer> items, List<GateAnswer> gates) {

	}

	/**
	 * A rule.
	 *
	 * @param id its id
	 * @param kind link or quality
	 * @param name what it looks at, in a few words
	 * @param weight its weight where a question does not say otherwise
	 */
	record RuleAnswer(String id, String kind, Phrase name, BigDecimal weight) {

	}

	/**
	 * A gate.
	 *
	 * @param id its id
	 * @param text what is true of whoever passes it
	 */
	record GateAnswer(String id, Phrase text) {

	}

	@GetMapping
	@Operation(operationId = "getRules", summary = "评分规则与权重 The rules and their weights, as the rulebook has them")
	ResponseEntity<RulesAnswer> rules(WebRequest request) {
		return this.answers.answer(request, 0, "rules", () -> new RulesAnswer(
				this.rulebook.rules()
					.entrySet()
					.stream()
					.map((rule) -> new RuleAnswer(rule.getKey(), rule.getValue().kind().name().toLowerCase(Locale.ROOT),
							Phrase.of("rule." + rule.getKey()), rule.getValue().weight()))
					.sorted(BEST_FIRST)
					.toList(),
				Gates.ids()
					.stream()
					.map((gate) -> new GateAnswer(gate, Phrase.of("gate." + gate + ".pass")))
					.toList()));
	}

}
