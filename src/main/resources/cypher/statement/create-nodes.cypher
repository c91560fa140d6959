// Derives nodes that were not there.
// Words: {LABEL}
// Parameters: $rows – properties, the id among them
// Columns: put – how many
UNWIND $rows AS row
CREATE (n:{LABEL})
SET n = row
RETURN count(n) AS put
