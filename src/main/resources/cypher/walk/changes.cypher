// What changed since a revision?
// Parameters: $after – the revision
// Columns: kind – label or type; keys – ids or edge keys
MATCH (change:Change)
WHERE change.revision > $after
RETURN change.kind AS kind, change.keys AS keys
