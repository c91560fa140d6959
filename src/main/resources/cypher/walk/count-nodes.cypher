// How many nodes have a label?
// Words: {LABEL}
// Columns: count
MATCH (n:{LABEL})
RETURN count(n) AS count
