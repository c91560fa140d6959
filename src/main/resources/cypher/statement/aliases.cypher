// Which records are said to be another one?
// Columns: statement – the SAME_AS statement
MATCH (s:Statement {predicate: 'SAME_AS'})
WHERE s.withdrawnBy IS NULL
RETURN s AS statement
