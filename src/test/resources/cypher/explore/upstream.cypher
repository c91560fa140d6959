// Who supplies these companies, as of a day?
// Parameters: $ids – ids of companies; $asOf – the day, ISO: trade that ended before is not walked; $perNode – so many
//   partners of each company, the surest first
// Columns: at – id of the company; company – its node; partners – how many partners it has; trade – the paths of one edge to those partners
UNWIND $ids AS id
MATCH (at:Company {id: id})
CALL (at) {
  MATCH edge = (partner:Company)-[s:SUPPLIES]->(at)
  WHERE (s.until IS NULL OR s.until >= $asOf) AND partner <> at
  WITH partner, s, edge
  ORDER BY s.confidence DESC, s.key
  WITH partner, collect(edge) AS edges, max(s.confidence) AS confidence
  ORDER BY confidence DESC, partner.id
  RETURN count(partner) AS partners, collect(edges)[..$perNode] AS trade
}
RETURN at.id AS at, at AS company, partners, reduce(flat = [], edges IN trade | flat + edges) AS trade
