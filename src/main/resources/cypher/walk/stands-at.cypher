// Where does the graph stand, now that whatever was just published has appeared in full, and what changed since a revision?
// Takes the lock that a writer takes last, and that it holds until all it wrote can be read.
// Parameters: $after – the revision; $most – so many ids and edge keys are told, or none
// Columns: revision; born – which graph it is; keys – how many ids and edge keys are noted as changed; changes – kind (label or
//   type) and keys (ids or edge keys) of each
OPTIONAL MATCH (settling:Settling {id: 'graph'})
FOREACH (s IN CASE WHEN settling IS NULL THEN [] ELSE [settling] END | SET s.locked = true REMOVE s.locked)
WITH count(*) AS locked
MATCH (g:Graph {id: 'graph'})
OPTIONAL MATCH (change:Change)
WHERE change.revision > $after
WITH g, collect(change) AS changes, sum(size(change.keys)) AS keys
RETURN g.revision AS revision, coalesce(g.born, '') AS born, keys,
       CASE WHEN keys > $most THEN [] ELSE [change IN changes | change {.kind, .keys}] END AS changes
