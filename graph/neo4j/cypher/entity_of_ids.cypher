// A page out of these entities.
UNWIND $ids AS id
OPTIONAL MATCH (x:Merged {id: id})
WITH DISTINCT coalesce(x.survivor, id) AS id
MATCH (n:Entity {id: id})
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
RETURN n.id, n.json, n.degree
