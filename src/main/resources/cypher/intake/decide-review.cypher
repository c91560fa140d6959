// Notes what was decided of a question.
// Parameters: $id; $decision – state, note, decidedAt; what is null is removed
// Columns: id
MATCH (review:Review {id: $id})
SET review += $decision
RETURN review.id AS id
