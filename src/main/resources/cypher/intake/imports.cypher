// Which imports were there?
// Parameters: $skip; $limit
// Columns: import – the node, newest first
MATCH (i:Import)
RETURN i AS import
ORDER BY i.startedAt DESC, i.number DESC, i.id
SKIP $skip LIMIT $limit
