// Which imports of an origin are in a state, the oldest first?
// Parameters: $origin; $state
// Columns: id
MATCH (i:Import)
WHERE i.origin = $origin AND i.state = $state
RETURN i.id AS id
ORDER BY i.number
