// In which industries are these companies classed?
// Parameters: $ids – ids of companies
// Columns: company – its id; industry – the node; classed – the edge with its sources
MATCH (company:Company)-[classed:CLASSED_AS]->(industry:Industry)
WHERE company.id IN $ids
RETURN company.id AS company, industry, classed
ORDER BY company, industry.id
