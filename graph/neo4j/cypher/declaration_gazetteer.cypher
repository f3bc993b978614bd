// Which of these ids the gazetteer knows, and by which Batches.
UNWIND $ids AS id
MATCH (f:Form {entity: id})
USING INDEX SEEK f:Form(entity)
WHERE f.gazetteer
MATCH (f)<-[:DECLARES]-(b:Batch)
RETURN f.entity, b.id
