// Derives nodes from what is said of them.
// Words: {LABEL}
// Parameters: $rows – properties, the id among them
// Columns: put – how many
UNWIND $rows AS row
MERGE (n:{LABEL} {id: row.id})
SET n = row
RETURN count(n) AS put
