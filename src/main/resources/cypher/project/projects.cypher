// Which projects are on their way?
// Parameters: $ids – only these, or all if empty; $limit
// Columns: project – the node; by, at, fills – the path of one edge to the company, to the park or region, to the segment, each null if
//   nobody says; of several the surest
MATCH (project:Project)
WHERE size($ids) = 0 OR project.id IN $ids
WITH project
ORDER BY project.id
LIMIT $limit
CALL (project) {
  OPTIONAL MATCH by = (project)-[e:BY]->(:Company)
  RETURN by ORDER BY e.confidence DESC, e.key LIMIT 1
}
CALL (project) {
  OPTIONAL MATCH at = (project)-[e:AT]->()
  RETURN at ORDER BY e.confidence DESC, e.key LIMIT 1
}
CALL (project) {
  OPTIONAL MATCH fills = (project)-[e:FILLS]->(:Segment)
  RETURN fills ORDER BY e.confidence DESC, e.asOf DESC, e.key LIMIT 1
}
RETURN project, by, at, fills
ORDER BY project.id
