// What did the office note about these companies?
// Parameters: $ids – ids of companies
// Columns: company – its id; outcome – open, contacted, declined, signed; declinedUntil – an ISO day, empty if none
MATCH (followUp:FollowUp)
WHERE followUp.id IN $ids
RETURN followUp.id AS company, followUp.outcome AS outcome, coalesce(toString(followUp.declinedUntil), '') AS declinedUntil
ORDER BY company
