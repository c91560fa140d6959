// Who makes what goes into the products of local firms?
// Parameters: $locals – ids of the local firms of the chain; $stopProducts – names of products too general to link;
//   $perCandidate – walks kept per candidate, rarest product and surest first; $limit
// Columns: walk – path candidate, its product, local firm's product, local firm; makers – how many make the candidate's product
UNWIND $locals AS local
MATCH (firm:Company {id: local})-[made:MAKES]->(product:Product)<-[into:INPUT_OF]-(input:Product)
WHERE NOT input.name IN $stopProducts AND NOT product.name IN $stopProducts
WITH firm, made, product, into, input, COUNT { (input)<-[:MAKES]-() } AS makers
WHERE makers > 0
MATCH walk = (candidate:Company)-[makes:MAKES]->(input)-[into]->(product)<-[made]-(firm)
WHERE candidate <> firm
WITH candidate, walk, makers, reduce(lowest = 1.0, edge IN relationships(walk) | CASE WHEN edge.confidence < lowest THEN edge.confidence ELSE lowest END) AS confidence
ORDER BY makers, confidence DESC, [station IN nodes(walk) | station.id]
WITH candidate, collect({walk: walk, makers: makers})[..$perCandidate] AS found
UNWIND found AS one
WITH candidate, one.walk AS walk, one.makers AS makers
LIMIT $limit
RETURN walk, makers
ORDER BY candidate.id, makers, [station IN nodes(walk) | station.id]
