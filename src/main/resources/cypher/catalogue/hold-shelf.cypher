// Lets nobody else publish an edition until this transaction ends.
// Parameters: none
// Columns: id
MERGE (shelf:Shelf {id: 'editions'})
SET shelf.held = coalesce(shelf.held, 0) + 1
RETURN shelf.id AS id
