// Which import is the newest?
// Columns: id; no row if there never was one
MATCH (i:Import)
RETURN i.id AS id
ORDER BY i.startedAt DESC, i.number DESC, i.id
LIMIT 1
