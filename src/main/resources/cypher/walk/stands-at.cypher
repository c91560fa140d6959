// Where does the graph stand, now that whatever was just published has appeared in full?
// Takes the lock that a writer takes last, and that it holds until all it wrote can be read.
// Columns: revision; born – which graph it is
OPTIONAL MATCH (settling:Settling {id: 'graph'})
FOREACH (s IN CASE WHEN settling IS NULL THEN [] ELSE [settling] END | SET s.locked = true REMOVE s.locked)
WITH count(*) AS locked
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision, coalesce(g.born, '') AS born
