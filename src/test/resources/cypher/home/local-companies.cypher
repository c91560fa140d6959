// Which companies are local, and how? One sits in the home region or in a region within it, or controls one that does.
// Parameters: $home – code of the home region; $control – owning this share, or one that nobody stated, is control; $limit
// Columns: homeward – the shortest and then surest path from the company into the home region
MATCH (home:Region {id: $home})
MATCH homeward = (:Company)
  ((owner:Company)-[o:OWNS WHERE o.share IS NULL OR o.share >= $control]->(:Company)){0,3}
  (seat:Company)-[:LOCATED_IN]->(:Region)
  ((:Region)-[:WITHIN]->(:Region)){0,3}
  (home)
WITH homeward, nodes(homeward)[0] AS company,
     reduce(lowest = 1.0, edge IN relationships(homeward) | CASE WHEN edge.confidence < lowest THEN edge.confidence ELSE lowest END) AS confidence
ORDER BY length(homeward), confidence DESC, [node IN nodes(homeward) | node.id]
WITH company, collect(homeward)[0] AS homeward
RETURN homeward
ORDER BY company.id
LIMIT $limit
