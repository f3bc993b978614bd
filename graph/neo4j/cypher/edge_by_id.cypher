// The edges of these ids, found through a claim on each: it knows the ends. Each row ends with the mark of the last commit, read
// after what stands before it.
UNWIND range(0, size($ids) - 1) AS i
CALL (i) {
  MATCH (c:Claim {edge: $ids[i]})
  WHERE c.relation = $ids[i]
  RETURN c.subject AS a, c.object AS b LIMIT 1
}
MATCH (s:Entity {id: a})
MATCH (t:Entity {id: b})
MATCH (s)-[r:{{TYPES}}]-(t)
WHERE r.id = $ids[i]
WITH i, r, startNode(r) AS n, endNode(r) AS m
WITH i, n.id AS near, r.id AS id, {{RECORD}} AS json, m.id AS farID, m.json AS far, m.degree AS degree
CALL (i) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN i, near, true, id, json, farID, far, degree, begun, over
