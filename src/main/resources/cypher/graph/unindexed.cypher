// How many statements does a graph hold that has no schema yet?
// Columns: statements – 0 once any migration was applied
OPTIONAL MATCH (done:__Neo4jMigration)
WITH count(done) AS migrations
OPTIONAL MATCH (s:Statement)
WITH migrations, count(s) AS statements
RETURN CASE migrations WHEN 0 THEN statements ELSE 0 END AS statements
