UNWIND $ids AS key
MATCH (d:Declaration {key: key})
DELETE d
