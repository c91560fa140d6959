// Which import of an origin, in one of these states, is the latest?
// Parameters: $origin; $states
// Columns: import – what is kept of it but its report; no row if there is none
MATCH (i:Import)
WHERE i.origin = $origin AND i.state IN $states
RETURN i {.id, .entry, .problems, .fileHash, .idempotencyKey, .spool} AS import
ORDER BY i.number DESC
LIMIT 1
