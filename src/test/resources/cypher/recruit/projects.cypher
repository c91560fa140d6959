// Which of these companies, or of those they control, have a project on its way in the home region?
// Parameters: $ids – ids of companies; $home – code of the home region; $control – owning this share, or one nobody stated, is control
// Columns: company – its id; project – the node; by – the edge with its sources
MATCH (project:Project)-[by:BY]->(:Company)
  ((:Company)<-[o:OWNS WHERE o.share IS NULL OR o.share >= $control]-(:Company)){0,3}
  (company:Company)
WHERE company.id IN $ids AND project.state IN ['signed', 'building', 'running']
  AND EXISTS {
    MATCH (project)-[:AT]->(place:Park|Region)
    MATCH (place)-[:LOCATED_IN|WITHIN*0..4]->(:Region {id: $home})
  }
RETURN company.id AS company, project, by
ORDER BY company, project.id
