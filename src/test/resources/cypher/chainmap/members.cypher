// Which companies work in which segments of a chain, and how is that known?
// Parameters: $chain – its id; $stopProducts – names of products too general to tell; $limit
// Columns: member – path from the company to the segment: WORKS_IN, or MAKES a product that it COVERS, or CLASSED_AS an
//   industry that it COVERS; surest first, then what the company sells most
MATCH (segment:Segment {chain: $chain})
CALL (segment) {
  MATCH member = (:Company)-[:WORKS_IN]->(segment)
  RETURN member
  UNION ALL
  MATCH member = (:Company)-[:MAKES]->(made:Product)-[:KIND_OF*0..3]->(:Product)<-[:COVERS]-(segment)
  WHERE NOT made.name IN $stopProducts
  RETURN member
  UNION ALL
  MATCH member = (:Company)-[:CLASSED_AS]->(:Industry)<-[:COVERS]-(segment)
  RETURN member
}
WITH member, reduce(lowest = 1.0, edge IN relationships(member) | CASE WHEN edge.confidence < lowest THEN edge.confidence ELSE lowest END) AS confidence
RETURN member
ORDER BY confidence DESC, length(member), coalesce(relationships(member)[0].revenueShare, 0.0) DESC, [node IN nodes(member) | node.id]
LIMIT $limit
