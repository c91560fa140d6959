// Who leads a chain?
// Parameters: $chain – its id
// Columns: company – id of the lead firm
MATCH (company:Company)-[:LEADS]->(:Chain {id: $chain})
RETURN company.id AS company
ORDER BY company
LIMIT 1000
