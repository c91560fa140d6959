// What changed between two revisions, and what was it before?
// Parameters: $after – the earlier revision; $upTo – the later one; $most – so many ids and edge keys are told, or none
// Columns: revision – of the graph now; noted – how many revisions have a change noted; keys – how many ids and edge keys are noted; changes – kind (label or type), keys, was
//   (properties as JSON, empty for what was not there; null where nobody noted it) of each, the newest first
MATCH (g:Graph {id: 'graph'})
OPTIONAL MATCH (change:Change)
WHERE change.revision > $after AND change.revision <= $upTo
WITH g, change ORDER BY change.revision DESC
WITH g, collect(change) AS changes, count(DISTINCT change.revision) AS noted, sum(size(change.keys)) AS keys
RETURN g.revision AS revision, noted, keys,
       CASE WHEN keys > $most THEN [] ELSE [change IN changes | change {.kind, .keys, .was}] END AS changes
