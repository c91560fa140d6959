// Which of these statements are there already?
// Parameters: $ids – ids of statements
// Columns: id; live – whether it holds; heeded – whether it may be said again: not if the office took it back for good, unless
//   the office itself says it again
MATCH (s:Statement)
WHERE s.id IN $ids
RETURN s.id AS id, s.withdrawnBy IS NULL AS live, s.withdrawnBy IS NULL OR s.withdrawnBy <> 'office' OR s.origin = 'office' AS heeded
