package org.liantu.catalogue.chapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.Gap;
import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.SegmentPortrait;
import org.liantu.explore.Network;
import org.liantu.home.Locals;
import org.liantu.model.Name;
import org.liantu.model.Walk;
import org.liantu.project.Project;
import org.liantu.recruit.Answer;
import org.liantu.rulebook.Rulebook;
import org.liantu.walk.KnownCompany;

/**
 * What a catalogue is made of, all read at one revision, as the API answers it.
 *
 * @param revision the revision
 * @param day the day for which it is asked
 * @param locals the home region and who is local
 * @param map the map of the chain
 * @param picture the map as SVG
 * @param products what each segment covers, by segment
 * @param portraits each segment with the first of its companies, by segment
 * @param leadFirms the local companies that lead the chain
 * @param networks who trades with each of them, by lead firm
 * @param gaps the segments that are missing or weak here, most urgent first
 * @param targets whom to recruit next
 * @param routes who can make the first call, by company
 * @param projects investments in this chain
 * @param parks which parks welcome which segments: walks from the segment over the park
 * @param companies everybody who works in the chain, by id
 * @param rulebook the numbers behind the answers
 */
public record Material(long revision, LocalDate day, Locals locals, ChainMap map, String picture,
		Map<String, List<Name>> products, Map<String, SegmentPortrait> portraits, List<LeadFirm> leadFirms,
		Map<String, Network> networks, List<Gap> gaps, Answer targets, Map<String, List<Route>> routes,
		List<Project> projects, List<Walk> parks, Map<String, KnownCompany> companies, Rulebook rulebook) {

}
