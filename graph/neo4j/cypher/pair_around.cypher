// Judgements or story links with one of these ids at either end.
UNWIND $ids AS id
MATCH (n:{{LABEL}} {a: id})
RETURN n.key, n.batch, n.json
UNION
UNWIND $ids AS id
MATCH (n:{{LABEL}} {b: id})
RETURN n.key, n.batch, n.json
