// Which companies does the graph know, and by which names and codes?
// Parameters: $after – an id, only those behind it; $limit
// Columns: id, name, shortName, otherNames, creditCode, stockCode, region – code, null if unknown; industries – ids
MATCH (company:Company)
WHERE company.id > $after
WITH company ORDER BY company.id LIMIT $limit
RETURN company.id AS id, company.name AS name, company.shortName AS shortName, company.otherNames AS otherNames,
       company.creditCode AS creditCode, company.stockCode AS stockCode,
       [(company)-[:LOCATED_IN]->(region) | region.id][0] AS region,
       [(company)-[:CLASSED_AS]->(industry) | industry.id] AS industries
ORDER BY id
