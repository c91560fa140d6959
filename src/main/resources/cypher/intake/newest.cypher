// Which import is the newest, and how many are in which state?
// Columns: version – another text whenever that changes; no row if there never was one
MATCH (i:Import)
WITH i ORDER BY i.startedAt, i.number
WITH collect(i.id)[-1] AS newest, collect(i.state) AS states
WHERE newest IS NOT NULL
RETURN newest + '.' + reduce(n = 0, state IN states | n + CASE state WHEN 'done' THEN 1 WHEN 'withdrawn' THEN 1000 ELSE 0 END) AS version
