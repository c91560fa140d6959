// Which import was asked for under this key?
// Parameters: $key – the caller's own
// Columns: import – what is kept of it but its report; no row if there is none
MATCH (i:Import {idempotencyKey: $key})
RETURN i {.id, .entry, .problems, .fileHash, .idempotencyKey, .spool} AS import
