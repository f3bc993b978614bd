// Judgements or story links with one of these ids at either end.
UNWIND $ids AS id
MATCH (n:{{LABEL}} {a: id})
USING INDEX SEEK n:{{LABEL}}(a)
RETURN n.key, n.batch, n.json
UNION
UNWIND $ids AS id
MATCH (n:{{LABEL}} {b: id})
USING INDEX SEEK n:{{LABEL}}(b)
RETURN n.key, n.batch, n.json
