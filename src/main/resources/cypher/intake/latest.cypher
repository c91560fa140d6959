// Which import of an origin, in one of these states, is the latest?
// Parameters: $origin; $states
// Columns: import – the node; no row if there is none
MATCH (i:Import)
WHERE i.origin = $origin AND i.state IN $states
RETURN i AS import
ORDER BY i.number DESC
LIMIT 1
