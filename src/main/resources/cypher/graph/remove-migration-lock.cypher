// Removes the lock of a migration that was killed.
// Columns: removed – how many
MATCH (lock:__Neo4jMigrationsLock)
DELETE lock
RETURN count(lock) AS removed
