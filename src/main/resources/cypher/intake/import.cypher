// Which import has this id?
// Parameters: $id
// Columns: import – the node; no row if there is none
MATCH (i:Import {id: $id})
RETURN i AS import
