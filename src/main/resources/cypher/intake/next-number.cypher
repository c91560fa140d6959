// Which number does the next import of an origin get?
// Parameters: $origin
// Columns: number – from 1
MATCH (i:Import {origin: $origin})
RETURN coalesce(max(i.number), 0) + 1 AS number
