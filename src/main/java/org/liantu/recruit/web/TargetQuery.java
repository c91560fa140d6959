package org.liantu.recruit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import org.liantu.model.InvalidValue;
import org.liantu.recruit.Question;

/**
 * The question as it comes over HTTP; all of it may be left out.
 *
 * @param chain id of a chain
 * @param segment id of a segment
 * @param leadFirm id of a lead firm
 * @param calibre standings, any of which will do
 * @param region code of a region
 * @param gates gates that must be passed for sure
 * @param weights {@code rule:points}, several by commas
 * @param asOf the day for which it is asked
 * @param limit rows at the most
 * @param cursor where the page begins
 * @param changedSince revision with which the first rows are compared
 * @param format json, csv, xlsx
 */
record TargetQuery(
		@Parameter(description = "产业链 chain",
				example = "rail-transit") @Pattern(regexp = TargetQuery.ID) @Nullable String chain,
		@Parameter(description = "环节,含下级 segment and its parts") @Pattern(
				regexp = TargetQuery.ID) @Nullable String segment,
		@Parameter(description = "链主 only companies linked to this lead firm",
				example = "cn-300351") @Pattern(regexp = TargetQuery.ID) @Nullable String leadFirm,
		@Parameter(description = "资质,可多个 any of: listed, unicorn, national-champion, little-giant, headquarters",
				example = "listed") @Nullable List<@Pattern(
						regexp = "listed|unicorn|national-champion|little-giant|headquarters") String> calibre,
		@Parameter(description = "所在地 region, GB/T 2260 code",
				example = "330000") @Pattern(regexp = "[0-9]{6}([0-9]{3})?") @Nullable String region,
		@Parameter(
				description = "确知通过的条件,可多个 only who passes these gates for sure: already-here, in-a-project, "
						+ "excluded-activity, company-status, competes-with-a-lead-firm, declined-until",
				example = "excluded-activity") @Nullable List<@Pattern(
						regexp = "already-here|in-a-project|excluded-activity|company-status|competes-with-a-lead-firm|declined-until") String> gates,
		@Parameter(description = "权重 weights by rule, 0 to 100", example = "calibre:0,homecoming:20") @Pattern(
				regexp = "[a-z-]+:[0-9]{1,3}(\\.[0-9]{1,2})?(,[a-z-]+:[0-9]{1,3}(\\.[0-9]{1,2})?){0,29}") @Nullable String weights,
		@Parameter(description = "截至日期 as of; default today",
				example = "2026-11-23") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
		@Parameter(description = "1..200", example = "10") @Min(1) @Max(200) @Nullable Integer limit,
		@Parameter(description = "下一页 from the answer's next") @Size(max = 100) @Nullable String cursor,
		@Parameter(description = "与第几版相比有何变化,最多回溯 100 版 also say how the first rows differ from what they were "
				+ "at this revision, 100 back at the most", example = "1") @Min(0) @Nullable Long changedSince,
		@Parameter(description = "json, csv, xlsx", example = "json") @Nullable String format) {

	static final String ID = "[a-z0-9.-]{1,64}";

	private static final int USUAL_LIMIT = 20;

	private static final BigDecimal GREATEST_WEIGHT = BigDecimal.valueOf(100);

	/** The question, without its offset. */
	Question question(LocalDate today) {
		LocalDate day = this.asOf;
		Integer rows = this.limit;
		return new Question(this.chain, this.segment, this.leadFirm, each(this.calibre), this.region, each(this.gates),
				weightsByRule(), (day != null) ? day : today, (rows != null) ? rows : USUAL_LIMIT, 0);
	}

	private static List<String> each(@Nullable List<String> values) {
		return (values != null) ? values.stream().sorted().distinct().toList() : List.of();
	}

	private SortedMap<String, BigDecimal> weightsByRule() {
		SortedMap<String, BigDecimal> byRule = new TreeMap<>();
		String all = this.weights;
		if (all != null) {
			for (String one : all.split(",")) {
				String[] parts = one.split(":");
				BigDecimal weight = new BigDecimal(parts[1]);
				if (weight.compareTo(GREATEST_WEIGHT) > 0 || byRule.put(parts[0], weight) != null) {
					throw InvalidValue.of("weights", one, List.of("0 … 100, each rule once"));
				}
			}
		}
		return byRule;
	}

}
