// How much changed since a revision?
// Parameters: $after – the revision
// Columns: keys – how many ids and edge keys are noted
MATCH (change:Change)
WHERE change.revision > $after
RETURN sum(size(change.keys)) AS keys
