// What these Batches declare, without the wording.
UNWIND $ids AS id
MATCH (:Batch {id: id})-[:DECLARES]->(f:Form)
RETURN f.entity, f.gazetteer
