// Takes the writers' lock and says where the graph stands.
// Columns: revision – 0 if nothing was ever published
MERGE (g:Graph {id: 'graph'})
ON CREATE SET g.revision = 0, g.born = randomUUID()
SET g.locked = true
REMOVE g.locked
RETURN g.revision AS revision
