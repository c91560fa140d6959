// Who makes what?
// Parameters: $companies – ids; $products – ids
// Columns: company, product – ids
MATCH (company:Company)-[:MAKES]->(product:Product)
WHERE company.id IN $companies AND product.id IN $products
RETURN company.id AS company, product.id AS product
