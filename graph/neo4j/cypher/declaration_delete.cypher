UNWIND $ids AS id
MATCH (d:Declaration {batch: id})
DELETE d
