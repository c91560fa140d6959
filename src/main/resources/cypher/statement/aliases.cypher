// Which records are said to be another one?
// Parameters: $import – an import whose hidden statements are wanted too; empty for none
// Columns: statement – the SAME_AS statement; mine – whether that import brought it
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement {predicate: 'SAME_AS'})
WHERE s.withdrawnBy IS NULL AND (NOT s.import IN hidden OR s.import = $import)
RETURN s AS statement, s.import = $import AS mine
