// Raises the revision and forgets changes too old to follow.
// Parameters: $revision – the new one; $keepFrom – the oldest revision whose changes are kept
// Columns: revision
MATCH (g:Graph {id: 'graph'})
SET g.revision = $revision
WITH g
CALL () {
  MATCH (old:Change) WHERE old.revision < $keepFrom
  DELETE old
}
RETURN g.revision AS revision
