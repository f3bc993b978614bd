UNWIND $ids AS id
MATCH (m:Merged {id: id})
USING INDEX SEEK m:Merged(id)
DELETE m
