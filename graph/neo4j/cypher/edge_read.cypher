UNWIND $ids AS id
MATCH ()-[r:{{TYPE}}]->()
USING INDEX r:{{TYPE}}(id)
WHERE r.id = id
RETURN r.id, [r.json, r.ledger]
