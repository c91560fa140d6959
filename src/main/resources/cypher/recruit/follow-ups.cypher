// What did the office note about companies?
// Parameters: none
// Columns: company – its id; outcome – open, contacted, declined, signed; declinedUntil – an ISO day, empty if none
MATCH (followUp:FollowUp)
RETURN followUp.id AS company, followUp.outcome AS outcome, coalesce(toString(followUp.declinedUntil), '') AS declinedUntil
ORDER BY company
