// Keeps the problems of an import with the records they are in.
// Parameters: $id; $report – packed
// Columns: id
MATCH (i:Import {id: $id})
SET i.report = $report
RETURN i.id AS id
