// Which imports are in one of these states?
// Parameters: $states
// Columns: import – what is kept of it but its report, oldest first
MATCH (i:Import)
WHERE i.state IN $states
RETURN i {.id, .entry, .problems, .fileHash, .idempotencyKey, .spool} AS import
ORDER BY i.startedAt, i.number
LIMIT 1000
