// Which of the things that a project names are there?
// Parameters: $company, $at, $segment – ids; $at of a park or a region; empty if none is named
// Columns: company, park, region, segment – whether there is one
RETURN EXISTS { (:Company {id: $company}) } AS company, EXISTS { (:Park {id: $at}) } AS park,
       EXISTS { (:Region {id: $at}) } AS region, EXISTS { (:Segment {id: $segment}) } AS segment
