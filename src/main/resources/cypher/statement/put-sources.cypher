// Keeps sources as they now read.
// Parameters: $rows – all properties of each source, its id among them
// Columns: id – of those that are new or read differently
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
WITH source, row
WHERE properties(source) <> row
SET source = row
RETURN source.id AS id
