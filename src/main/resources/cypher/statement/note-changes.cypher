// Notes what changed, for whoever follows the graph by revision.
// Parameters: $rows – {op, kind, key}; $revision – the revision they belong to
// Columns: noted – how many
UNWIND $rows AS row
CREATE (change:Change {revision: $revision, op: row.op, kind: row.kind, key: row.key})
RETURN count(change) AS noted
