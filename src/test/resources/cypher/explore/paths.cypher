// How are two companies connected, by the fewest steps?
// Parameters: $from, $to – ids of companies; $asOf – the day, ISO: trade that ended before is not walked; $maxHops – at the most 6;
//   $stopProducts – names of products too general to connect anybody; $limit – how many are looked at
// Columns: path – a shortest path; all that are returned are equally long
MATCH (from:Company {id: $from}), (to:Company {id: $to})
MATCH path = ALL SHORTEST (from)
  (()-[e:SUPPLIES|OWNS|MAKES|INPUT_OF|KIND_OF|WORKS_IN|FEEDS WHERE e.until IS NULL OR e.until >= $asOf]-
   (station WHERE station.name IS NULL OR NOT station.name IN $stopProducts)){1,6}
  (to)
WHERE length(path) <= $maxHops
RETURN path
LIMIT $limit
