// Published books: each kept as it was, numbered by chain and language.
CREATE CONSTRAINT edition_id IF NOT EXISTS FOR (e:Edition) REQUIRE e.id IS UNIQUE;
// Whoever publishes holds it, so that no number is given twice.
CREATE CONSTRAINT shelf_id IF NOT EXISTS FOR (s:Shelf) REQUIRE s.id IS UNIQUE;
