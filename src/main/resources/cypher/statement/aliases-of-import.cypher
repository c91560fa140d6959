// Which records does an import say are another one?
// Parameters: $import – its id
// Columns: statement – the SAME_AS statement
MATCH (s:Statement {predicate: 'SAME_AS'})
WHERE s.import = $import AND s.withdrawnBy IS NULL
RETURN s AS statement
