// On which companies do sources disagree, and about what?
// Parameters: $about – only about this, such as region; empty for all; $offset – how many to pass over; $limit – how many at most
// Columns: company – the node; region – node of the region it sits in, null if unknown; about – what is disputed; by company
MATCH (company:Company)
WHERE company.disputed IS NOT NULL AND ($about = '' OR $about IN company.disputed)
UNWIND range(0, size(company.disputed) - 1) AS place
WITH company, place, company.disputed[place] AS about
WHERE $about = '' OR about = $about
WITH company, place, about
ORDER BY company.id, place
SKIP $offset
LIMIT $limit
OPTIONAL MATCH (company)-[:LOCATED_IN]->(region:Region)
RETURN company, region, about
ORDER BY company.id, place
