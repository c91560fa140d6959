// Writes statements of an import that is hidden.
// Parameters: $rows – properties of statements, the id of the import that brings them among these
// Columns: kept – how many
UNWIND $rows AS row
CREATE (s:Statement)
SET s = row
RETURN count(s) AS kept
