// Which of these statements are live?
// Parameters: $ids – ids of statements
// Columns: statement – the node
MATCH (s:Statement)
WHERE s.id IN $ids AND s.withdrawnBy IS NULL
RETURN s AS statement
