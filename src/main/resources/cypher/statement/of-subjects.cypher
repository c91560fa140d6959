// What is said of these things?
// Parameters: $subjects – their keys; $predicates – only these, or all if empty
// Columns: statement – the node
MATCH (s:Statement)
WHERE s.subject IN $subjects AND s.withdrawnBy IS NULL AND (size($predicates) = 0 OR s.predicate IN $predicates)
RETURN s AS statement
ORDER BY s.subject, s.predicate, s.confidence DESC, s.asOf DESC, s.id
