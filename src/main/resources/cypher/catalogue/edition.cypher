// What does an edition hold?
// Parameters: $id
// Columns: edition – what is known of it; content – the book, packed
MATCH (e:Edition {id: $id})
RETURN e {.chain, .language, .number, .title, .revision, .day, .hash, .publishedAt} AS edition, e.content AS content
