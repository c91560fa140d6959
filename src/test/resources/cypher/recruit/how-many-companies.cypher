// How many companies does the graph know?
// Columns: companies – a number
MATCH (company:Company)
RETURN count(company) AS companies
