// A form that nobody uses any more goes.
UNWIND $ids AS id
MATCH (:Batch {id: id})-[d:DECLARES]->(f:Form)
DELETE d
WITH DISTINCT f
WHERE NOT EXISTS { (f)<-[:DECLARES]-() }
DELETE f
