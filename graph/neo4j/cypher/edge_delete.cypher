UNWIND $ids AS id
MATCH ()-[r:{{TYPE}}]->()
WHERE r.id = id
DELETE r
