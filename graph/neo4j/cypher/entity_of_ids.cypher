// A page out of these entities.
UNWIND $ids AS id
OPTIONAL MATCH (x:Merged {id: id})
WITH DISTINCT coalesce(x.survivor, id) AS id
MATCH (n:Entity {id: id})
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
WITH n.id AS id, n.json AS json, n.degree AS degree
CALL (id) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN id, json, degree, begun, over
