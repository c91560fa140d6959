package org.liantu.chainmap;

import org.liantu.model.Name;
import org.liantu.model.Phrase;

/**
 * A leaf segment that is missing or weak here.
 *
 * @param segment its id
 * @param name its name
 * @param level missing or weak
 * @param action fill, strengthen, extend, none
 * @param presence presence here
 * @param need presence one FEEDS edge away
 * @param text the same in words
 * @param candidates how many companies elsewhere are known to work in it
 * @param relatedness how close it is to what is here
 */
public record Gap(String segment, Name name, String level, String action, double presence, double need, Phrase text,
		int candidates, Relatedness relatedness) {

	static Gap of(Segment segment, Relatedness relatedness) {
		Phrase text = switch (segment.action()) {
			case "strengthen" -> Phrase.of("gap.strengthen", segment.name(), segment.local());
			case "none" -> Phrase.of("gap.none", segment.name(), Phrase.of("level." + segment.level()));
			default -> Phrase.of("gap." + segment.action(), segment.name());
		};
		return new Gap(segment.id(), segment.name(), segment.level(), segment.action(), segment.presence(),
				segment.need(), text, segment.known() - segment.local(), relatedness);
	}

}
