// Keeps statements. One that was withdrawn is live again.
// Parameters: $rows – properties of statements; $import – id of the import that brings them
// Columns: kept – how many
UNWIND $rows AS row
MERGE (s:Statement {id: row.id})
SET s = row, s.import = $import
RETURN count(s) AS kept
