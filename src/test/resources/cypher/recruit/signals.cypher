// What happened lately that makes these companies worth a call?
// Parameters: $ids – ids of companies; $from, $to – days, both included; $limit
// Columns: company – its id; signal – the node; about – the edge with its sources
MATCH (signal:Signal)-[about:ABOUT]->(company:Company)
WHERE company.id IN $ids AND signal.on >= $from AND signal.on <= $to
RETURN company.id AS company, signal, about
ORDER BY company, signal.on DESC, signal.id
LIMIT $limit
