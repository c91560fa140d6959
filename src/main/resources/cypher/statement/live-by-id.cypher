// Which of these statements are live?
// Parameters: $ids – ids of statements
// Columns: statement – the node
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.id IN $ids AND s.withdrawnBy IS NULL AND NOT s.import IN hidden
RETURN s AS statement
