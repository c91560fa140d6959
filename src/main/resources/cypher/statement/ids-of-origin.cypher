// Which statements of an origin are live?
// Parameters: $origin
// Columns: id
MATCH (s:Statement {origin: $origin})
WHERE s.withdrawnBy IS NULL
RETURN s.id AS id
