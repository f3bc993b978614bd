// Judgements, reviews or story links of these Batches.
UNWIND $ids AS id
MATCH (n:{{LABEL}} {batch: id})
USING INDEX SEEK n:{{LABEL}}(batch)
RETURN n.key, n.batch, n.json
