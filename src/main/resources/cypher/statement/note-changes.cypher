// Notes what changed, for whoever follows the graph by revision, and what it was before, for whoever looks back.
// Parameters: $op – put or drop; $kind – label or type; $keys – ids or edge keys; $was – the properties of each before, as JSON;
//   empty for one that was not there; $revision – the revision they belong to
// Columns: noted – how many
CREATE (change:Change {revision: $revision, op: $op, kind: $kind, keys: $keys, was: $was})
RETURN size(change.keys) AS noted
