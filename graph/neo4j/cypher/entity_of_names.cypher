// A page out of the entities whose names match the Lucene query.
CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node AS n
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
WITH n.id AS id, n.json AS json, n.degree AS degree
CALL (id) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN id, json, degree, begun, over
