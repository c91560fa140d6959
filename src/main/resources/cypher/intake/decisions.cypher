// What was asked of two records, and decided?
// Parameters: $limit
// Columns: company, suspect – ids; state – open, accepted, rejected
MATCH (review:Review)
RETURN review.company AS company, review.suspect AS suspect, review.state AS state
ORDER BY review.id
LIMIT $limit
