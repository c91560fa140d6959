// Who is this company, where does it sit, and how many firms trade with it as of a day?
// Parameters: $id – its id; $asOf – the day, ISO
// Columns: company – the node; region – node of its region, null if unknown; suppliers, customers – how many companies
MATCH (company:Company {id: $id})
OPTIONAL MATCH (company)-[:LOCATED_IN]->(region:Region)
RETURN company, region,
       COUNT { MATCH (supplier:Company)-[s:SUPPLIES]->(company) WHERE s.until IS NULL OR s.until >= $asOf RETURN DISTINCT supplier } AS suppliers,
       COUNT { MATCH (company)-[s:SUPPLIES]->(customer:Company) WHERE s.until IS NULL OR s.until >= $asOf RETURN DISTINCT customer } AS customers
