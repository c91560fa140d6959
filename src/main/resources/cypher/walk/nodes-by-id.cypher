// These nodes, if they are there.
// Words: {LABEL}
// Parameters: $ids
// Columns: id; properties – those that walks show or look at
MATCH (n:{LABEL})
WHERE n.id IN $ids
RETURN n.id AS id, n {.name, .shortName, .nameEn, .calibre, .chain, .stage, .definition, .kind, .on, .text, .state, .level, .vouched} AS properties
