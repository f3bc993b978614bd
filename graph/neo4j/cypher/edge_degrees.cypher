// The number of edges of each node by type and direction.
UNWIND range(0, size($near) - 1) AS i
OPTIONAL MATCH (x:Merged {id: $near[i]})
WITH i, coalesce(x.survivor, $near[i]) AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n){{LEFT}}[r:{{TYPES}}]{{RIGHT}}(m)
  WHERE {{WHERE}}
  RETURN type(r) AS type, startNode(r) = n AS forward, count(*) AS degree
}
RETURN i, type, forward, degree
