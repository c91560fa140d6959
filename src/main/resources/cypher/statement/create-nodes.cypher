// Derives nodes that were not there.
// Words: {LABEL}
// Parameters: $rows – {id, properties}
// Columns: put – how many
UNWIND $rows AS row
CREATE (n:{LABEL})
SET n = row.properties, n.id = row.id
RETURN count(n) AS put
