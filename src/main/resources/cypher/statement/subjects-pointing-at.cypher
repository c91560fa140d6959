// Of what is something said that points at these things?
// Parameters: $objects – their keys; $import – an import whose hidden statements count too, empty for none
// Columns: subject – its key
MATCH (g:Graph {id: 'graph'})
WITH coalesce(g.hidden, []) AS hidden
MATCH (s:Statement)
WHERE s.object IN $objects AND s.withdrawnBy IS NULL AND (NOT s.import IN hidden OR s.import = $import)
RETURN DISTINCT s.subject AS subject
