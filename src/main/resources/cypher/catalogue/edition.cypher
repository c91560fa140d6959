// What does an edition hold?
// Parameters: $id
// Columns: content – the book, packed
MATCH (e:Edition {id: $id})
RETURN e.content AS content
