// What do the edges from these companies come to?
// Parameters: $ids – of companies
// Columns: company – its id; type – of the edges; count – how many; confidence – theirs, added up
MATCH (company:Company)-[e]->()
WHERE company.id IN $ids
RETURN company.id AS company, type(e) AS type, count(e) AS count, sum(e.confidence) AS confidence
