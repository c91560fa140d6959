// What is said of a thing, or of others about it?
// Parameters: $thing – its key, such as Company/cn-300351; $limit
// Columns: statement – the node, surest first
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
CALL (hidden) {
  MATCH (s:Statement {subject: $thing}) WHERE s.withdrawnBy IS NULL AND NOT s.import IN hidden RETURN s
  UNION
  MATCH (s:Statement {object: $thing}) WHERE s.withdrawnBy IS NULL AND NOT s.import IN hidden RETURN s
}
RETURN s AS statement
ORDER BY s.confidence DESC, s.asOf DESC, s.id
LIMIT $limit
