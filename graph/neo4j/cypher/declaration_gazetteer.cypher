// Which of these ids the gazetteer knows, and by which Batches.
UNWIND $ids AS id
MATCH (d:Declaration {entity: id})
WHERE d.gazetteer
RETURN d.entity, d.batch
