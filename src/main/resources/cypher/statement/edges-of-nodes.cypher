// Which edges start or end at these nodes?
// Words: {LABEL}
// Parameters: $ids
// Columns: type; key; properties
MATCH (n:{LABEL})
WHERE n.id IN $ids
MATCH (n)-[edge]-()
WHERE edge.key IS NOT NULL
RETURN DISTINCT type(edge) AS type, edge.key AS key, properties(edge) AS properties
