UNWIND $ids AS id
MATCH (b:Batch {id: id})
DELETE b
