// Which companies of the chain have roots in the home region?
// Parameters: $members – ids of companies that work in the chain; $home – code of the home region; $limit
// Columns: walk – path from the candidate to the home region; how – founded-there, founder-from-there, moved-from-there
MATCH walk = (candidate:Company)-[rooted:ROOTED_IN]->(:Region)-[:WITHIN*0..3]->(:Region {id: $home})
WHERE candidate.id IN $members
RETURN walk, rooted.how AS how
ORDER BY candidate.id, rooted.key
LIMIT $limit
