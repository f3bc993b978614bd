// What changes in an edge.
UNWIND $rows AS row
MATCH ()-[r:{{TYPE}}]->()
USING INDEX SEEK r:{{TYPE}}(id)
WHERE r.id = row.id
SET r += row.set
