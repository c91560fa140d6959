// What stands behind a company's calibres and its status stands with the company: written here for companies that were derived
// before it did, as the service writes it for all others. Records that were merged, once or twice,
// speak for the one they are.
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.predicate IN ['calibre', 'status'] AND s.withdrawnBy IS NULL AND NOT coalesce(s.import, '') IN hidden
  AND s.subject STARTS WITH 'Company/'
OPTIONAL MATCH (same:Statement {subject: s.subject})
WHERE same.predicate = 'SAME_AS' AND same.withdrawnBy IS NULL AND NOT coalesce(same.import, '') IN hidden
OPTIONAL MATCH (further:Statement {subject: same.object})
WHERE further.predicate = 'SAME_AS' AND further.withdrawnBy IS NULL AND NOT coalesce(further.import, '') IN hidden
WITH s, coalesce(further.object, same.object, s.subject) AS subject
ORDER BY s.predicate, s.confidence DESC, s.asOf DESC, s.id
WITH subject, s.predicate AS predicate, s.value AS value, head(collect(s)) AS surest
ORDER BY predicate, surest.confidence DESC, surest.asOf DESC, surest.id
WITH subject, collect(predicate + '\t' + value + '\t' + surest.asOf + '\t' + toString(surest.confidence) + '\t' + surest.basis + '\t'
  + surest.source) AS lines
CALL (subject, lines) {
  MATCH (c:Company {id: substring(subject, size('Company/'))})
  SET c.vouched = lines
} IN TRANSACTIONS OF 5000 ROWS;
