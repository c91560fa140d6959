// What are the regions and industries called that facts speak of?
// Parameters: $regions, $industries – their ids
// Columns: thing – the node
UNWIND $regions AS id
MATCH (thing:Region {id: id})
RETURN thing
UNION ALL
UNWIND $industries AS id
MATCH (thing:Industry {id: id})
RETURN thing
