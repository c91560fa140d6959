// Puts questions into the queue; one that was asked before stays as it was answered.
// Parameters: $rows – {id, state, properties}
// Columns: asked – how many are new
UNWIND $rows AS row
OPTIONAL MATCH (before:Review {id: row.id})
WITH row, before
WHERE before IS NULL
MERGE (review:Review {id: row.id})
SET review += row.properties, review.state = row.state
RETURN count(DISTINCT review) AS asked
