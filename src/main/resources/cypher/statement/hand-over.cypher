// Hands what an import said over to the first of those that said it again and still stand.
// Parameters: $import – its id; $standing – ids of imports that still stand; $limit – how many at once
// Columns: handed – how many
MATCH (s:Statement {import: $import})
WHERE s.withdrawnBy IS NULL AND s.alsoIn IS NOT NULL AND any(other IN s.alsoIn WHERE other IN $standing)
WITH s LIMIT $limit
WITH s, [other IN s.alsoIn WHERE other IN $standing] AS others
SET s.import = others[0], s.alsoIn = CASE WHEN size(others) > 1 THEN others[1..] END
RETURN count(s) AS handed
