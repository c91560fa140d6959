// Which of these companies are there?
// Parameters: $ids – ids
// Columns: id
MATCH (company:Company)
WHERE company.id IN $ids
RETURN company.id AS id
