// Which statements point at these things, which only now are there?
// Parameters: $objects – their keys
// Columns: statement – the node
MATCH (s:Statement)
WHERE s.object IN $objects AND s.withdrawnBy IS NULL AND s.predicate <> 'SAME_AS'
RETURN s AS statement
