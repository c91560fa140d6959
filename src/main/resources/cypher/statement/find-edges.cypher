// Which edges have these keys?
// Words: {TYPE}
// Parameters: $keys
// Columns: element – what the server calls the edge
UNWIND $keys AS key
MATCH ()-[edge:{TYPE} {key: key}]->()
RETURN elementId(edge) AS element
