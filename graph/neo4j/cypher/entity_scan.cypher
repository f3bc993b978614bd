// A page of entities, read in the order of an index where there is one.
MATCH (n:Entity)
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
WITH n.id AS id, n.json AS json, n.degree AS degree
CALL (id) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN id, json, degree, begun, over
