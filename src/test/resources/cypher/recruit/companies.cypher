// Who are these companies, where do they sit, how many partners of theirs are known?
// Parameters: $ids – ids of companies
// Columns: company – the node; region – node of the region it sits in, null if unknown; regions – codes of that region and all
//   it lies in; partners – how many companies it supplies or buys from
MATCH (company:Company)
WHERE company.id IN $ids
OPTIONAL MATCH (company)-[:LOCATED_IN]->(region:Region)
RETURN company, region, [(region)-[:WITHIN*0..5]->(wider:Region) | wider.id] AS regions,
       COUNT { (company)-[:SUPPLIES]-() } AS partners
ORDER BY company.id
