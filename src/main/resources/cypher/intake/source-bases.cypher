// Which sources does the graph know?
// Columns: source – the node
// Parameters: $limit
MATCH (source:Source)
RETURN source
ORDER BY source.id
LIMIT $limit
