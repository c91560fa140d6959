// Which nodes have these ids?
// Words: {LABEL}
// Parameters: $ids
// Columns: element – what the server calls the node
MATCH (n:{LABEL})
WHERE n.id IN $ids
RETURN elementId(n) AS element
