// Which parks of the home region welcome which segments of the chain?
// Parameters: $chain – its id; $home – code of the home region; $limit
// Columns: walk – path segment, park, region … home region
MATCH walk = (segment:Segment {chain: $chain})<-[:WELCOMES]-(park:Park)-[:LOCATED_IN]->(:Region)-[:WITHIN*0..3]->(:Region {id: $home})
RETURN walk
ORDER BY segment.id, park.id
LIMIT $limit
