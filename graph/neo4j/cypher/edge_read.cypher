UNWIND $ids AS id
MATCH ()-[r:{{TYPE}}]->()
USING INDEX SEEK r:{{TYPE}}(id)
WHERE r.id = id
RETURN r.id, [r.json, r.ledger]
