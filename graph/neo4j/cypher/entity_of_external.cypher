// A page out of the entities with these public identifiers.
UNWIND $external AS key
MATCH (n:Entity)-[:IDENTIFIED_BY]->(:ExternalId {key: key})
WITH DISTINCT n
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
WITH n.id AS id, n.json AS json, n.degree AS degree
CALL (id) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN id, json, degree, begun, over
