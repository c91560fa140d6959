// Who controls these companies, and who those, up to three steps?
// Parameters: $ids – ids of companies; $control – owning this share, or one nobody stated, is control
// Columns: owner – id of the company that controls; owned – id of the one that it controls
MATCH (company:Company)
WHERE company.id IN $ids
MATCH (company)
  ((lower:Company)<-[o:OWNS WHERE o.share IS NULL OR o.share >= $control]-(upper:Company)){1,3}
  (:Company)
UNWIND range(0, size(upper) - 1) AS i
RETURN DISTINCT upper[i].id AS owner, lower[i].id AS owned
ORDER BY owner, owned
