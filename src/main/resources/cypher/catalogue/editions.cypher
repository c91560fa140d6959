// Which editions of a chain's book were published?
// Parameters: $chain; $language – tag, or empty for all; $limit
// Columns: edition – what is known of it but its content, newest first
MATCH (e:Edition {chain: $chain})
WHERE $language = '' OR e.language = $language
RETURN e {.chain, .language, .number, .title, .revision, .day, .hash, .publishedAt} AS edition
ORDER BY e.publishedAt DESC, e.number DESC, e.id
LIMIT $limit
