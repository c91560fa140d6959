// What is the home region called?
// Parameters: $home – its code
// Columns: region – the node
MATCH (region:Region {id: $home})
RETURN region
