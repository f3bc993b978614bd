UNWIND $ids AS id
MATCH (b:Batch {id: id})
USING INDEX b:Batch(id)
DELETE b
