// Marks statements of an import as withdrawn.
// Parameters: $import – its id; $by – who withdraws; $limit – how many at once
// Columns: withdrawn – how many
MATCH (s:Statement {import: $import})
WHERE s.withdrawnBy IS NULL
WITH s LIMIT $limit
SET s.withdrawnBy = $by, s.withdrawnIn = $import
RETURN count(s) AS withdrawn
