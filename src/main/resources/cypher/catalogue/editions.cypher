// Which editions of a chain's book were published?
// Parameters: $chain; $language – tag; $limit
// Columns: edition – what is known of it but its content, the latest first
MATCH (e:Edition {chain: $chain, language: $language})
RETURN e {.chain, .language, .number, .title, .revision, .day, .hash, .publishedAt} AS edition
ORDER BY e.number DESC
LIMIT $limit
