// All sources.
// Columns: source – the node
MATCH (source:Source)
RETURN source
