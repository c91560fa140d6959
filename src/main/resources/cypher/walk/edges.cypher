// All edges of a type.
// Words: {TYPE}
// Parameters: $qualifier – a property that is wanted besides; empty for none
// Columns: from, to – what the server calls its ends; confidence, asOf, basis, sources, since, until, qualifier
MATCH (from)-[e:{TYPE}]->(to)
RETURN id(from) AS from, id(to) AS to, e.confidence AS confidence, e.asOf AS asOf, e.basis AS basis, e.sources AS sources,
       e.since AS since, e.until AS until, e[$qualifier] AS qualifier
