// Whom do the goods of a lead firm reach within three hops?
// Parameters: $leadFirms – ids; $asOf – supplies that ended before or begin after this day are not walked;
//   $perCandidate – walks kept per candidate and lead firm, shortest and surest first; $limit
// Columns: walk – path from the candidate to the lead firm, against the flow of the goods, no company twice; partners – of the busiest company between
//   (1 if there is none)
UNWIND $leadFirms AS leadFirm
MATCH walk = (candidate:Company)
  ((:Company)<-[s:SUPPLIES WHERE (s.until IS NULL OR s.until >= $asOf) AND (s.since IS NULL OR s.since <= $asOf)]-(:Company)){1,3}
  (lead:Company {id: leadFirm})
WITH candidate, lead, walk, nodes(walk) AS stations
WHERE all(i IN range(0, size(stations) - 1) WHERE NOT stations[i] IN stations[i + 1..])
WITH candidate, lead, walk, stations,
     reduce(lowest = 1.0, edge IN relationships(walk) | CASE WHEN edge.confidence < lowest THEN edge.confidence ELSE lowest END) AS confidence
ORDER BY length(walk), confidence DESC, [station IN stations | station.id], [edge IN relationships(walk) | edge.key]
WITH candidate, lead, collect(walk)[..$perCandidate] AS walks
UNWIND walks AS walk
WITH candidate, lead, walk
LIMIT $limit
RETURN walk,
       reduce(most = 1, station IN nodes(walk)[1..-1] |
         CASE WHEN COUNT { (station)-[:SUPPLIES]-() } > most THEN COUNT { (station)-[:SUPPLIES]-() } ELSE most END) AS partners
ORDER BY candidate.id, length(walk), [station IN nodes(walk) | station.id], [edge IN relationships(walk) | edge.key]
