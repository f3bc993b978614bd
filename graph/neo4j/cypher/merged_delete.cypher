UNWIND $ids AS id
MATCH (m:Merged {id: id})
USING INDEX m:Merged(id)
DELETE m
