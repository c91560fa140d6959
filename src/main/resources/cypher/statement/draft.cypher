// Writes statements of an import that is hidden.
// Parameters: $rows – properties of statements; $import – id of the import that brings them
// Columns: kept – how many
UNWIND $rows AS row
CREATE (s:Statement)
SET s = row, s.import = $import
RETURN count(s) AS kept
