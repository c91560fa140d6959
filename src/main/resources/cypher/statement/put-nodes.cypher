// Derives nodes from what is said of them.
// Words: {LABEL}
// Parameters: $rows – {id, properties}
// Columns: put – how many
UNWIND $rows AS row
MERGE (n:{LABEL} {id: row.id})
SET n = row.properties, n.id = row.id
RETURN count(n) AS put
