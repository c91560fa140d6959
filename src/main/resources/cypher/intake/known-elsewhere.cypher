// Of which of these things does anybody but this origin say something?
// Parameters: $keys – keys of things, such as Company/cn-300351; $origin
// Columns: key
UNWIND $keys AS key
MATCH (g:Graph {id: 'graph'})
MATCH (s:Statement {subject: key})
WHERE s.withdrawnBy IS NULL AND s.origin <> $origin AND NOT s.import IN coalesce(g.hidden, [])
RETURN DISTINCT key
