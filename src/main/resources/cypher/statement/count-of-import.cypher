// How many statements of an import are not withdrawn?
// Parameters: $import – its id
// Columns: statements
MATCH (s:Statement {import: $import})
WHERE s.withdrawnBy IS NULL
RETURN count(s) AS statements
