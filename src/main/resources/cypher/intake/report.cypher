// Which problems did an import have, in which records?
// Parameters: $id
// Columns: report – packed, null if there are none
MATCH (i:Import {id: $id})
RETURN i.report AS report
