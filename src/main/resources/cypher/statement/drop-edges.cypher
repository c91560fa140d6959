// Removes edges that nothing live supports.
// Parameters: $elements – what the server calls them: by an index, each one would be sought past all that this transaction has
//   removed so far
// Columns: dropped – how many
MATCH ()-[edge]->()
WHERE elementId(edge) IN $elements
DELETE edge
RETURN count(edge) AS dropped
