// A form that nobody uses any more goes.
UNWIND $ids AS id
MATCH (b:Batch {id: id})-[d:DECLARES]->(f:Form)
USING INDEX SEEK b:Batch(id)
DELETE d
WITH DISTINCT f
WHERE NOT EXISTS { (f)<-[:DECLARES]-() }
DELETE f
