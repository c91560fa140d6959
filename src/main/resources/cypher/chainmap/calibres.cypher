// Which standings do these companies have?
// Parameters: $ids – ids of companies
// Columns: company – its id; calibre – a list
MATCH (company:Company)
WHERE company.id IN $ids AND company.calibre IS NOT NULL
RETURN company.id AS company, company.calibre AS calibre
