// Which questions of who is who are there?
// Parameters: $state – only those in this state, or all if empty; $skip; $limit
// Columns: review – the node; companyKnown, suspectKnown – whether anything is said of the two
MATCH (review:Review)
WHERE $state = '' OR review.state = $state
WITH review ORDER BY review.likeness DESC, review.id SKIP $skip LIMIT $limit
RETURN review,
       EXISTS { MATCH (said:Statement {subject: 'Company/' + review.company}) WHERE said.withdrawnBy IS NULL } AS companyKnown,
       EXISTS { MATCH (said:Statement {subject: 'Company/' + review.suspect}) WHERE said.withdrawnBy IS NULL } AS suspectKnown
ORDER BY review.likeness DESC, review.id
