// Which imports are hidden?
// Columns: import – its id
MATCH (g:Graph {id: 'graph'})
UNWIND coalesce(g.hidden, []) AS import
RETURN import
