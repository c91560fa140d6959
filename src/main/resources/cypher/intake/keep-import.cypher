// Keeps the record of an import, in place of what was kept of it before.
// Parameters: $id; $import – its properties
// Columns: id
MERGE (i:Import {id: $id})
SET i += $import
RETURN i.id AS id
