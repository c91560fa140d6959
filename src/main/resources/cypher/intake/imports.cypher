// Which imports were there?
// Parameters: $skip; $limit
// Columns: import – what is kept of it but its report, newest first
MATCH (i:Import)
RETURN i {.id, .entry, .problems, .fileHash, .idempotencyKey, .spool} AS import
ORDER BY i.startedAt DESC, i.number DESC, i.id
SKIP $skip LIMIT $limit
