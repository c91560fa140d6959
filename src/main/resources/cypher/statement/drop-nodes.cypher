// Removes nodes of which nothing is said any more, with their edges.
// Parameters: $elements – what the server calls them, as with edges
// Columns: dropped – how many
MATCH (n)
WHERE elementId(n) IN $elements
DETACH DELETE n
RETURN count(n) AS dropped
