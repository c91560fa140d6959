// What does an import say?
// Parameters: $import – its id; $after – id of a statement, only those behind it; $limit
// Columns: statement – the node; live – whether it still holds
MATCH (s:Statement {import: $import})
WHERE s.id > $after
RETURN s AS statement, s.withdrawnBy IS NULL AS live
ORDER BY s.id
LIMIT $limit
