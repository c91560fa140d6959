// Which of these statements need not be kept anew: live already, or withdrawn by the office for good? What the office itself
// said and took back it may say again.
// Parameters: $ids – ids of statements
// Columns: id
MATCH (s:Statement)
WHERE s.id IN $ids AND (s.withdrawnBy IS NULL OR s.withdrawnBy = 'office' AND s.origin <> 'office')
RETURN s.id AS id
