// Of what does an import say something?
// Parameters: $import – its id
// Columns: subject – its key
MATCH (s:Statement {import: $import})
WHERE s.withdrawnBy IS NULL
RETURN DISTINCT s.subject AS subject
