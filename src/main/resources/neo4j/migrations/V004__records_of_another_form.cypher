// Records of another form than they have now: the seed is loaded anew, which changes nothing, and writes its own. Apart from the
// schema, for Neo4j takes no data in a transaction that changes it.
MATCH (i:Import) WHERE i.entry IS NULL DELETE i;
MATCH (c:Change) WHERE c.keys IS NULL DELETE c;
