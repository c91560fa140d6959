// Keeps statements. One that was withdrawn is live again.
// Parameters: $rows – properties of statements, the id of the import that brings them among these
// Columns: kept – how many
UNWIND $rows AS row
MERGE (s:Statement {id: row.id})
SET s = row
RETURN count(s) AS kept
