// Which of these Batches are there, and what they say, in short.
UNWIND $ids AS id
MATCH (b:Batch {id: id})
USING INDEX SEEK b:Batch(id)
RETURN b.id, b.digest
