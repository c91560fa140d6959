// Keeps the record of an import.
// Parameters: $import – its properties
// Columns: id
CREATE (i:Import)
SET i = $import
RETURN i.id AS id
