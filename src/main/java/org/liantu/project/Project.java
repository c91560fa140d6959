package org.liantu.project;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.liantu.model.Edge;
import org.liantu.model.Name;
import org.liantu.model.Node;

/**
 * A company's investment on its way.
 *
 * @param id its id
 * @param name what it is called
 * @param company who invests, null if nobody says
 * @param at the park or region where it goes, null if nobody says
 * @param segment the segment it fills, null if none is named
 * @param state signed, building, running or ended; null if nobody says
 * @param investmentCny the investment in yuan, null if not known
 * @param landMu the land in mu, null if not known
 * @param outputCny the yearly output planned, in yuan, null if not known
 * @param edges the edges to company, place and segment with their sources
 * @param version changes with everything that is said of the project
 */
public record Project(String id, Name name, @Nullable Node company, @Nullable Node at, @Nullable Node segment,
		@Nullable String state, @Nullable Double investmentCny, @Nullable Double landMu, @Nullable Double outputCny,
		List<Edge> edges, @JsonIgnore String version) {

}
