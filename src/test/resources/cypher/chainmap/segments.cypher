// Which segments does a chain have, and what is each part of?
// Parameters: $chain – its id
// Columns: segment – the node; partOf – path of one PART_OF edge to what it is part of, null for a root
MATCH (segment:Segment {chain: $chain})
OPTIONAL MATCH partOf = (segment)-[:PART_OF]->(:Segment)
RETURN segment, partOf
ORDER BY segment.id
LIMIT 5000
