// Derives edges from what is said of them; waits silently for an end that is not there yet.
// Words: {FROM}, {TO} – labels; {TYPE}
// Parameters: $rows – {from, to, properties}, the key among these
// Columns: put – how many
UNWIND $rows AS row
MATCH (from:{FROM} {id: row.from})
MATCH (to:{TO} {id: row.to})
MERGE (from)-[edge:{TYPE} {key: row.properties.key}]->(to)
SET edge = row.properties
RETURN count(edge) AS put
