UNWIND $ids AS id
MATCH (b:Batch {id: id})
USING INDEX SEEK b:Batch(id)
DELETE b
