// Of what is something said that points at these things?
// Parameters: $objects – their keys
// Columns: subject – its key
MATCH (s:Statement)
WHERE s.object IN $objects AND s.withdrawnBy IS NULL
RETURN DISTINCT s.subject AS subject
