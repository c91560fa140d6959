// Which question of who is who has this id?
// Parameters: $id
// Columns: review – the node, no row if there is none; companyKnown, suspectKnown – whether anything is said of the two
MATCH (review:Review {id: $id})
RETURN review,
       EXISTS { MATCH (said:Statement {subject: 'Company/' + review.company}) WHERE said.withdrawnBy IS NULL } AS companyKnown,
       EXISTS { MATCH (said:Statement {subject: 'Company/' + review.suspect}) WHERE said.withdrawnBy IS NULL } AS suspectKnown
