// At which revision is the graph?
// Columns: revision – a number that grows with every change of facts
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision
