// What do the edges from these nodes come to?
// Words: {LABEL}
// Parameters: $ids – of nodes
// Columns: node – its id; type – of the edges; count – how many; confidence – theirs, added up
MATCH (node:{LABEL})-[e]->()
WHERE node.id IN $ids
RETURN node.id AS node, type(e) AS type, count(e) AS count, sum(e.confidence) AS confidence
