// Withdraws statements.
// Parameters: $ids; $by – the origin that withdraws; $import – the import that does
// Columns: withdrawn – how many
MATCH (s:Statement)
WHERE s.id IN $ids
SET s.withdrawnBy = $by, s.withdrawnIn = $import
RETURN count(s) AS withdrawn
