// What stands behind a company's calibres and its status stands with the company: written here for companies that were
// derived before it did, as the service writes it for all others.
// The surest word on what a record is the same as counts; one leads to the next.
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.predicate = 'SAME_AS' AND s.withdrawnBy IS NULL AND NOT coalesce(s.import, '') IN hidden
WITH s ORDER BY s.confidence DESC, s.asOf DESC, s.id
WITH s.subject AS subject, head(collect(s)) AS surest
SET surest:Leads;
MATCH (s:Leads)
MATCH (next:Statement {subject: s.object})
WHERE next:Leads
MERGE (s)-[:LEADS_TO]->(next);
// A record is the one at the end of its way; of a circle, the one where the way comes back.
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.predicate IN ['calibre', 'status'] AND s.withdrawnBy IS NULL AND NOT coalesce(s.import, '') IN hidden
  AND s.subject STARTS WITH 'Company/'
OPTIONAL MATCH (first:Statement {subject: s.subject})
WHERE first:Leads
WITH s, CASE WHEN first IS NULL THEN s.subject ELSE head(
  COLLECT {
    MATCH way = (first)-[:LEADS_TO*0..]->(last)
    WHERE NOT last IN nodes(way)[0..-1]
    RETURN last.object ORDER BY length(way) DESC LIMIT 1
  }) END AS subject
ORDER BY s.predicate, s.confidence DESC, s.asOf DESC, s.id
WITH subject, s.predicate AS predicate, s.value AS value, head(collect(s)) AS surest
ORDER BY predicate, surest.confidence DESC, surest.asOf DESC, surest.id
WITH subject, collect(predicate + '\t' + value + '\t' + surest.asOf + '\t' + toString(surest.confidence) + '\t' + surest.basis + '\t'
  + surest.source) AS lines
CALL (subject, lines) {
  MATCH (c:Company {id: substring(subject, size('Company/'))})
  WHERE c.vouched IS NULL
  SET c.vouched = lines
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (s:Leads)
OPTIONAL MATCH (s)-[to:LEADS_TO]->()
REMOVE s:Leads
DELETE to;
