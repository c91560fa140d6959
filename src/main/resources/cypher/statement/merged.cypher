// Which records are said to be another one?
// Parameters: $prefix – what their keys begin with, such as Company/
// Columns: subject – key of the record
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement {predicate: 'SAME_AS'})
WHERE s.withdrawnBy IS NULL AND NOT s.import IN hidden AND s.subject STARTS WITH $prefix
RETURN DISTINCT s.subject AS subject
