// Imports of foreign files: found by state and by the caller's own key; what somebody has to decide, and has decided.
CREATE CONSTRAINT import_key IF NOT EXISTS FOR (n:Import) REQUIRE n.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE INDEX import_state IF NOT EXISTS FOR (n:Import) ON (n.state);
CREATE INDEX review_state IF NOT EXISTS FOR (n:Review) ON (n.state);
// Companies that sources disagree on: few, found without looking at the others.
CREATE INDEX company_disputed IF NOT EXISTS FOR (n:Company) ON (n.disputed);
