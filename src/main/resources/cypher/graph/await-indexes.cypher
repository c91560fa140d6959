// Waits until all indexes are online, at most a minute.
CALL db.awaitIndexes(60)
