// In which prefectures do these companies sit?
// Parameters: $ids – ids of companies
// Columns: company – its id; prefecture – code of the prefecture; companies known only by province are left out
MATCH (company:Company)-[:LOCATED_IN]->(:Region)-[:WITHIN*0..3]->(prefecture:Region {level: 'prefecture'})
WHERE company.id IN $ids
RETURN company.id AS company, prefecture.id AS prefecture
ORDER BY company
