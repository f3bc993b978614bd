UNWIND $ids AS id
MATCH ()-[r:{{TYPE}}]->()
WHERE r.id = id
RETURN r.id, r.json
