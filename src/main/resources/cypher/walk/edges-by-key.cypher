// These edges, if they are there.
// Words: {TYPE}
// Parameters: $keys; $qualifier – a property that is wanted besides; empty for none
// Columns: key, confidence, asOf, basis, sources, since, until, qualifier
MATCH ()-[e:{TYPE}]->()
WHERE e.key IN $keys
RETURN e.key AS key, e.confidence AS confidence, e.asOf AS asOf, e.basis AS basis, e.sources AS sources,
       e.since AS since, e.until AS until, e[$qualifier] AS qualifier
