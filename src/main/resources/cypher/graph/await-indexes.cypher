// Waits until all indexes are online, at most ten minutes: a graph that was filled offline has millions of statements.
CALL db.awaitIndexes(600)
