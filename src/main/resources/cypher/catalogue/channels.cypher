// Which channels reach these companies?
// Parameters: $companies – ids of companies
// Columns: company – its id; kind – ambassador, workstation or chamber; channel – the node
MATCH (channel:Channel)-[:REACHES]->(company:Company)
WHERE company.id IN $companies
RETURN company.id AS company, channel.kind AS kind, channel
ORDER BY company, channel.id
LIMIT 1000
