// What these Batches declare, without the wording.
UNWIND $ids AS id
MATCH (d:Declaration {batch: id})
RETURN d.entity, d.gazetteer
