// Judgements, reviews or story links of these Batches.
UNWIND $ids AS id
MATCH (n:{{LABEL}} {batch: id})
RETURN n.key, n.batch, n.json
