// Derives edges that were not there; waits silently for an end that is not there yet.
// Words: {FROM}, {TO} – labels; {TYPE}
// Parameters: $rows – {from, to, key, properties}
// Columns: put – how many
UNWIND $rows AS row
MATCH (from:{FROM} {id: row.from})
MATCH (to:{TO} {id: row.to})
CREATE (from)-[edge:{TYPE}]->(to)
SET edge = row.properties, edge.key = row.key
RETURN count(edge) AS put
