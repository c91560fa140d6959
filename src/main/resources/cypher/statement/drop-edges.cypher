// Removes edges that nothing live supports.
// Words: {TYPE}
// Parameters: $keys
// Columns: dropped – how many
UNWIND $keys AS key
MATCH ()-[edge:{TYPE} {key: key}]->()
DELETE edge
RETURN count(edge) AS dropped
