// At which revision is the graph?
// Columns: revision – a number that grows with every change of facts; born – made by chance once per graph, so that the
//   revisions of a graph that was emptied or replaced are not taken for those of the old one
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision, coalesce(g.born, '') AS born
