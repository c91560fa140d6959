// All nodes of a label, by id.
// Words: {LABEL}
// Columns: element – what the server calls it; id; properties – those that walks show or look at
MATCH (n:{LABEL})
WHERE n.id >= ''
RETURN id(n) AS element, n.id AS id, n {.name, .shortName, .nameEn, .calibre, .chain, .stage, .definition, .kind, .on, .text, .state, .level, .vouched} AS properties
ORDER BY n.id
