// The edges of these ids, found through a claim on each: it knows the ends.
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
RETURN i, n.id, true, r.id, r.json, m.id, m.json, m.degree
