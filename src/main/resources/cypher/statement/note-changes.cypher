// Notes what changed, for whoever follows the graph by revision.
// Parameters: $op – put or drop; $kind – label or type; $keys – ids or edge keys; $revision – the revision they belong to
// Columns: noted – how many
CREATE (change:Change {revision: $revision, op: $op, kind: $kind, keys: $keys})
RETURN size(change.keys) AS noted
