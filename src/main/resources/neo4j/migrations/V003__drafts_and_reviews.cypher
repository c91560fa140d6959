// Imports of foreign files: found by state and by the caller's own key; what somebody has to decide, and has decided.
CREATE CONSTRAINT import_key IF NOT EXISTS FOR (n:Import) REQUIRE n.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE INDEX import_state IF NOT EXISTS FOR (n:Import) ON (n.state);
CREATE INDEX review_state IF NOT EXISTS FOR (n:Review) ON (n.state);
// Records of another form than they have now: the seed is loaded anew, which changes nothing, and writes its own.
MATCH (i:Import) WHERE i.entry IS NULL DELETE i;
MATCH (c:Change) WHERE c.keys IS NULL DELETE c;
