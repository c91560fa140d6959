// Which companies are meant by this text: by a code, a name, or a product they make?
// Parameters: $text – as typed; $codes – the codes it could be, in capitals; $id – the id it could be;
//   $query – the same for the full-text index; $hits – how many hits of the index are looked at;
//   $limit – how many companies of one product are looked at
// Columns: company – the node; region – node of the region it sits in, null if unknown; product – the product's name, null if the
//   company itself is meant; confidence – how sure it is that the company makes the product, else 1
CALL () {
  MATCH (company:Company {id: $id})
  RETURN company, null AS product, 1.0 AS confidence
  UNION
  MATCH (company:Company) WHERE company.stockCode IN $codes
  RETURN company, null AS product, 1.0 AS confidence
  UNION
  MATCH (company:Company) WHERE company.creditCode IN $codes
  RETURN company, null AS product, 1.0 AS confidence
  UNION
  MATCH (company:Company {name: $text})
  RETURN company, null AS product, 1.0 AS confidence
  UNION
  MATCH (company:Company {shortName: $text})
  RETURN company, null AS product, 1.0 AS confidence
  UNION
  CALL db.index.fulltext.queryNodes('names', $query, {limit: $hits}) YIELD node, score
  WITH node WHERE node:Company
  RETURN node AS company, null AS product, 1.0 AS confidence
  UNION
  CALL db.index.fulltext.queryNodes('names', $query, {limit: $hits}) YIELD node, score
  WITH node WHERE node:Product
  CALL (node) {
    MATCH (node)<-[:KIND_OF*0..3]-(:Product)<-[makes:MAKES]-(company:Company)
    RETURN company, makes.confidence AS confidence
    ORDER BY confidence DESC, company.id
    LIMIT $limit
  }
  RETURN company, node.name AS product, confidence
}
OPTIONAL MATCH (company)-[:LOCATED_IN]->(region:Region)
RETURN company, region, product, confidence
ORDER BY company.id, product IS NOT NULL, confidence DESC, product
