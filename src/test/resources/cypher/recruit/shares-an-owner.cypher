// Which companies of the chain belong to an owner who also owns a local one, or to a local one itself?
// Parameters: $members – ids of companies that work in the chain; $locals – ids of local companies; $perCandidate; $limit
// Columns: walk – path from the candidate up to the owner and down to the local company
UNWIND $members AS member
MATCH walk = (candidate:Company {id: member})
  ((:Company)<-[:OWNS]-(:Company)){1,2}
  (owner:Company)
  ((:Company)-[:OWNS]->(:Company)){0,2}
  (local:Company)
WHERE local.id IN $locals AND candidate <> local
WITH candidate, walk, nodes(walk) AS stations
WHERE all(i IN range(0, size(stations) - 1) WHERE NOT stations[i] IN stations[i + 1..])
WITH candidate, walk, reduce(lowest = 1.0, edge IN relationships(walk) | CASE WHEN edge.confidence < lowest THEN edge.confidence ELSE lowest END) AS confidence
ORDER BY length(walk), confidence DESC, [station IN nodes(walk) | station.id]
WITH candidate, collect(walk)[..$perCandidate] AS walks
UNWIND walks AS walk
WITH candidate, walk
LIMIT $limit
RETURN walk
ORDER BY candidate.id, [station IN nodes(walk) | station.id]
