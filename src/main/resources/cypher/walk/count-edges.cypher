// How many edges are of a type?
// Words: {TYPE}
// Columns: count
MATCH ()-[e:{TYPE}]->()
RETURN count(e) AS count
