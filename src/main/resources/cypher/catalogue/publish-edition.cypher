// Keeps a book as an edition; who asks holds the shelf.
// Parameters: $id; $edition – what is known of it; $content – the book, packed
// Columns: id
CREATE (e:Edition {id: $id, content: $content})
SET e += $edition
RETURN e.id AS id
