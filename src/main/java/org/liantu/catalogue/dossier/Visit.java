package org.liantu.catalogue.dossier;

import java.util.List;
import java.util.Map;

import org.liantu.catalogue.chapter.Route;
import org.liantu.explore.Profile;
import org.liantu.home.Locals;
import org.liantu.model.Company;
import org.liantu.model.Name;
import org.liantu.model.Walk;
import org.liantu.recruit.Standing;

/**
 * What a dossier is made of, all read at one revision.
 *
 * @param profile what is known of the company
 * @param standing how it stands as a target
 * @param locals the home region and who is local
 * @param chain what the chain is called for which it stands
 * @param segments the segments of that chain in which it works, by id
 * @param parks which parks welcome those segments: walks from the segment over the park
 * @param similar local companies that work in the same segments
 * @param routes who can make the first call
 */
record Visit(Profile profile, Standing standing, Locals locals, Name chain, Map<String, Name> segments,
		List<Walk> parks, List<Company> similar, List<Route> routes) {

}
