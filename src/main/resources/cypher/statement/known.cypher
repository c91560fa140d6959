// Which of these statements are there already?
// Parameters: $ids – ids of statements
// Columns: id; live – whether it holds; not if only a hidden import says it: that one was cut short, or taken back and not yet
//   buried; heeded – whether it may be said again: not if the office took it back for good, unless the office itself says it again
OPTIONAL MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.id IN $ids
RETURN s.id AS id, s.withdrawnBy IS NULL AND NOT s.import IN hidden AS live,
  s.withdrawnBy IS NULL OR s.withdrawnBy <> 'office' OR s.origin = 'office' AS heeded
