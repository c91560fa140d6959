// Which sources are these?
// Parameters: $ids – ids of sources
// Columns: source – the node
MATCH (source:Source)
WHERE source.id IN $ids
RETURN source
