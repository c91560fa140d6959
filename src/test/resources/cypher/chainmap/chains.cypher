// Which chains are there?
// Columns: chain – the node; segments – how many segments it has; leadFirms – how many companies lead it
MATCH (chain:Chain)
RETURN chain, COUNT { MATCH (:Segment {chain: chain.id}) } AS segments, COUNT { (chain)<-[:LEADS]-(:Company) } AS leadFirms
ORDER BY chain.id
LIMIT 1000
