// The edges among some entities, each once: a row is an entity with the edges that lead from it to the others. Most edges of a
// hub lead to it, so that they are not looked at. Each row ends with the mark of the last commit, read after what stands before it.
UNWIND range(0, size($near) - 1) AS i
OPTIONAL MATCH (x:Merged {id: $near[i]})
WITH i, coalesce(x.survivor, $near[i]) AS id
WITH collect(id) AS among, collect([i, id]) AS places
UNWIND places AS place
WITH among, place[0] AS i, place[1] AS id
MATCH (n:Entity {id: id})
CALL (among, n) {
  MATCH (n)-[r:{{TYPES}}]->(m)
  WHERE m.id IN among AND {{WHERE}}
  RETURN collect([r.id, {{RECORD}}, m.id]) AS steps
}
WITH i, n.id AS id, n.json AS json, n.degree AS degree, steps
CALL (i) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN i, id, json, degree, steps, begun, over
