// Which import has this id?
// Parameters: $id
// Columns: import – what is kept of it but its report; no row if there is none
MATCH (i:Import {id: $id})
RETURN i {.id, .entry, .problems, .fileHash, .idempotencyKey, .spool} AS import
