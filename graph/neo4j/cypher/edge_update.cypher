// What changes in an edge.
UNWIND $rows AS row
MATCH ()-[r:{{TYPE}}]->()
WHERE r.id = row.id
SET r += row.set
