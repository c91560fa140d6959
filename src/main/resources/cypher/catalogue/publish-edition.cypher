// Keeps a book as the next edition of its chain and language; one publishes at a time.
// Parameters: $chain; $language; $edition – its properties; $content – the book, packed
// Columns: number – its number, from 1
MERGE (shelf:Shelf {id: 'editions'})
SET shelf.touched = coalesce(shelf.touched, 0) + 1
WITH shelf
OPTIONAL MATCH (earlier:Edition {chain: $chain, language: $language})
WITH coalesce(max(earlier.number), 0) + 1 AS number
CREATE (e:Edition {id: $chain + '.' + $language + '.' + number, number: number, content: $content})
SET e += $edition
RETURN number
