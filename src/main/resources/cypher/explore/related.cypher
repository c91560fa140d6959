// What does the company make, work in, lead, own; who owns it; where are its roots; what is on its way, and what happened?
// Parameters: $id – its id; $limit – how many of each kind
// Columns: edge – the path of one edge, from its stored start to its end; the surest of each kind first
MATCH (company:Company {id: $id})
CALL (company) {
  MATCH edge = (company)-[e:MAKES]->(other:Product)
  RETURN edge, e, other, 1 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (company)-[e:WORKS_IN]->(other:Segment)
  RETURN edge, e, other, 2 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (company)-[e:LEADS]->(other:Chain)
  RETURN edge, e, other, 3 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (company)-[e:OWNS]->(other:Company)
  RETURN edge, e, other, 4 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (other:Company)-[e:OWNS]->(company)
  RETURN edge, e, other, 5 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (company)-[e:ROOTED_IN]->(other:Region)
  RETURN edge, e, other, 6 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (other:Project)-[e:BY]->(company)
  RETURN edge, e, other, 7 AS kind ORDER BY e.confidence DESC, other.id LIMIT $limit
  UNION ALL
  MATCH edge = (other:Signal)-[e:ABOUT]->(company)
  RETURN edge, e, other, 8 AS kind ORDER BY other.on DESC, other.id LIMIT $limit
}
RETURN edge
ORDER BY kind, CASE WHEN kind = 8 THEN other.on ELSE '' END DESC, e.confidence DESC, other.id
