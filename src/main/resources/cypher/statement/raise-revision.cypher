// Raises the revision and forgets changes too old to follow. The last thing a writer does: from here until everything it wrote
// can be read, it holds the lock that whoever follows the graph takes first.
// Parameters: $revision – the new one; $keepFrom – the oldest revision whose changes are kept
// Columns: revision
MATCH (g:Graph {id: 'graph'})
SET g.revision = $revision
MERGE (settling:Settling {id: 'graph'})
SET settling.locked = true
REMOVE settling.locked
WITH g
CALL () {
  MATCH (old:Change) WHERE old.revision < $keepFrom
  DELETE old
}
RETURN g.revision AS revision
