// Deletes statements of an import that nobody ever saw.
// Parameters: $import – its id; $limit – how many at once
// Columns: deleted – how many
MATCH (s:Statement {import: $import})
WITH s LIMIT $limit
DELETE s
RETURN count(s) AS deleted
