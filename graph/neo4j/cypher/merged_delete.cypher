UNWIND $ids AS id
MATCH (m:Merged {id: id})
DELETE m
