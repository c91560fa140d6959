// Notes that an import says again what another one said first: should that one be taken back, this one still says it.
// Parameters: $ids – ids of statements; $import – the import that says them again
// Columns: shared – how many
MATCH (s:Statement)
WHERE s.id IN $ids AND s.import <> $import AND NOT $import IN coalesce(s.alsoIn, [])
SET s.alsoIn = coalesce(s.alsoIn, []) + $import
RETURN count(s) AS shared
