// What is said of these things?
// Parameters: $subjects – their keys; $predicates – only these, or all if empty; $import – an import whose hidden statements are
//   wanted too, empty for none
// Columns: statement – its properties; mine – whether that import brought it
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.subject IN $subjects AND s.withdrawnBy IS NULL AND (size($predicates) = 0 OR s.predicate IN $predicates)
  AND (NOT s.import IN hidden OR s.import = $import)
RETURN properties(s) AS statement, s.import = $import AS mine
