// What is said of a thing, or of others about it?
// Parameters: $thing – its key, such as Company/cn-300351; $limit
// Columns: statement – the node, surest first
CALL () {
  MATCH (s:Statement {subject: $thing}) WHERE s.withdrawnBy IS NULL RETURN s
  UNION
  MATCH (s:Statement {object: $thing}) WHERE s.withdrawnBy IS NULL RETURN s
}
RETURN s AS statement
ORDER BY s.confidence DESC, s.asOf DESC, s.id
LIMIT $limit
