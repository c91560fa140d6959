// Which things of a kind does the graph know, and by which names?
// Words: {LABEL}
// Parameters: $after – an id, only those behind it; $limit
// Columns: id, names – may hold nulls
MATCH (thing:{LABEL})
WHERE thing.id > $after
WITH thing ORDER BY thing.id LIMIT $limit
RETURN thing.id AS id, [thing.name, thing.shortName] + coalesce(thing.otherNames, []) AS names
ORDER BY id
