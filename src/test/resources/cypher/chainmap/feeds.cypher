// Which leaf segments of a chain feed which?
// Parameters: $chain – its id
// Columns: feed – a path of one FEEDS edge
MATCH feed = (from:Segment {chain: $chain})-[:FEEDS]->(to:Segment)
RETURN feed
ORDER BY from.id, to.id
LIMIT 20000
