// Who supplies a customer of a lead firm?
// Parameters: $leadFirms – ids; $asOf – supplies that ended before or begin after this day are not walked;
//   $perCandidate – walks kept per candidate and lead firm, surest first; $limit
// Columns: walk – path candidate, customer, lead firm; suppliers – how many known suppliers the customer has
UNWIND $leadFirms AS leadFirm
MATCH walk = (candidate:Company)-[mine:SUPPLIES]->(customer:Company)<-[theirs:SUPPLIES]-(lead:Company {id: leadFirm})
WHERE candidate <> lead
  AND (mine.until IS NULL OR mine.until >= $asOf) AND (mine.since IS NULL OR mine.since <= $asOf)
  AND (theirs.until IS NULL OR theirs.until >= $asOf) AND (theirs.since IS NULL OR theirs.since <= $asOf)
WITH candidate, lead, customer, walk,
     CASE WHEN mine.confidence < theirs.confidence THEN mine.confidence ELSE theirs.confidence END AS confidence
ORDER BY confidence DESC, customer.id, [edge IN relationships(walk) | edge.key]
WITH candidate, lead, customer, collect(walk)[0] AS walk, max(confidence) AS confidence
ORDER BY confidence DESC, customer.id
WITH candidate, lead, collect(walk)[..$perCandidate] AS walks
UNWIND walks AS walk
WITH candidate, lead, walk, nodes(walk)[1] AS customer
LIMIT $limit
RETURN walk, COUNT { (customer)<-[:SUPPLIES]-() } AS suppliers
ORDER BY candidate.id, lead.id, customer.id
