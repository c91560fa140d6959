// Derives edges that were not there; waits silently for an end that is not there yet.
// Words: {FROM}, {TO} – labels; {TYPE}
// Parameters: $rows – {from, to, properties}, the key among these
// Columns: put – how many
UNWIND $rows AS row
MATCH (from:{FROM} {id: row.from})
MATCH (to:{TO} {id: row.to})
CREATE (from)-[edge:{TYPE}]->(to)
SET edge = row.properties
RETURN count(edge) AS put
