// Which statements of an origin are live?
// Parameters: $origin
// Columns: id
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement {origin: $origin})
WHERE s.withdrawnBy IS NULL AND NOT s.import IN hidden
RETURN s.id AS id
