// Keeps sources as they now read.
// Parameters: $rows – {id, properties}
// Columns: put – how many are new or read differently
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
WITH source, row, properties(source) <> row.properties + {id: row.id} AS changed
WITH source, row, changed WHERE changed
SET source = row.properties, source.id = row.id
RETURN count(source) AS put
