// In which regions does the home region lie?
// Parameters: $home – its code
// Columns: code – of the home region first, then of each wider one
MATCH walk = (home:Region {id: $home})-[:WITHIN*0..5]->(wider:Region)
RETURN wider.id AS code
ORDER BY length(walk)
