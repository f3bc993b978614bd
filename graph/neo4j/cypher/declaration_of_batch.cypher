// What these Batches declare, without the wording.
UNWIND $ids AS id
MATCH (b:Batch {id: id})-[:DECLARES]->(f:Form)
USING INDEX SEEK b:Batch(id)
RETURN f.entity, f.gazetteer
