package org.liantu.intake.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The places that names of companies begin with. */
final class Places {

	private static final List<String> PROVINCE = List.of("", "省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区");

	private static final List<String> PREFECTURE = List.of("", "市", "地区", "盟", "州", "自治州");

	private static final List<String> COUNTY = List.of("", "市", "县", "区");

	/** In 上海市政工程 and 义乌市场 the place ends before 市. */
	private static final String AFTER_NO_CITY = "政场容";

	private static final int STEM = 2;

	private final Map<Character, List<Written>> byFirst = new HashMap<>();

	private final Map<Character, List<Written>> byLast = new HashMap<>();

	Places(Rules rules) {
		rules.places().forEach((provinceName, prefectures) -> {
			Place province = known(provinceName, null, PROVINCE);
			for (String prefectureName : prefectures) {
				Place prefecture = known(prefectureName, province, PREFECTURE);
				for (String county : rules.counties().getOrDefault(prefectureName, List.of())) {
					known(county, prefecture, COUNTY);
				}
			}
		});
		Comparator<Written> longest = Comparator.comparingInt((Written written) -> written.text().length()).reversed();
		this.byFirst.values().forEach((places) -> places.sort(longest));
		this.byLast.values().forEach((places) -> places.sort(longest));
	}

	private Place known(String name, @Nullable Place within, List<String> endings) {
		String stem = CompanyNames.normalized(name);
		for (String ending : endings) {
			String text = stem + ending;
			Written written = new Written(text, new Place(stem, within, text.length()));
			this.byFirst.computeIfAbsent(text.charAt(0), (sign) -> new ArrayList<>()).add(written);
			this.byLast.computeIfAbsent(text.charAt(text.length() - 1), (sign) -> new ArrayList<>()).add(written);
		}
		return new Place(stem, within, stem.length());
	}

	/**
	 * The place that stands somewhere in a name.
	 * @param name the normalized name
	 * @param start where
	 * @param end where the name's legal form begins
	 * @param around the place that stands right before it: only one that lies in it is
	 * meant then
	 * @return null if there is none
	 */
	@Nullable Place at(String name, int start, int end, @Nullable Place around) {
		if (start >= end) {
			return null;
		}
		for (Written written : this.byFirst.getOrDefault(name.charAt(start), List.of())) {
			String text = written.text();
			int after = start + text.length();
			if (after <= end && name.startsWith(text, start) && isWhole(name, after)
					&& (around == null || written.place().within() != null && written.place().isWithin(around)
							&& !written.place().isSame(around))) {
				return written.place();
			}
		}
		return unknownCounty(name, start, end, around);
	}

	/** The place that a name ends with, as in 太龙(福建). */
	@Nullable Place before(String name, int end) {
		if (end < 2 * STEM) {
			return null;
		}
		for (Written written : this.byLast.getOrDefault(name.charAt(end - 1), List.of())) {
			int start = end - written.text().length();
			if (start >= STEM && name.startsWith(written.text(), start)) {
				return written.place();
			}
		}
		return null;
	}

	/** A county that is not listed: 云和县, or 市 and 区 after a place that is. */
	private @Nullable Place unknownCounty(String name, int start, int end, @Nullable Place around) {
		int after = start + STEM + 1;
		if (after > end || !isWhole(name, after)) {
			return null;
		}
		char ending = name.charAt(after - 1);
		if (ending == '县' || around != null && (ending == '区' || ending == '市')) {
			return new Place(name.substring(start, start + STEM), around, STEM + 1);
		}
		return null;
	}

	private static boolean isWhole(String name, int after) {
		return after >= name.length() || name.charAt(after - 1) != '市' || AFTER_NO_CITY.indexOf(name.charAt(after)) < 0;
	}

	private record Written(String text, Place place) {

	}

}
