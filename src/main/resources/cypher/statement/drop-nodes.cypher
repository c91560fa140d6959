// Removes nodes of which nothing is said any more, with their edges.
// Words: {LABEL}
// Parameters: $ids
// Columns: dropped – how many
MATCH (n:{LABEL})
WHERE n.id IN $ids
DETACH DELETE n
RETURN count(n) AS dropped
