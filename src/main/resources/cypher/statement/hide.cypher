// Hides everything an import brings, until it is shown.
// Parameters: $import – its id
// Columns: hidden – all imports that are hidden now
MATCH (g:Graph {id: 'graph'})
SET g.hidden = [other IN coalesce(g.hidden, []) WHERE other <> $import] + $import
RETURN g.hidden AS hidden
