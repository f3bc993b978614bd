// The edges of each near node, best first, with the far ends. Each row ends with the mark of the last commit, read after
// what stands before it.
{{AMONG}}
UNWIND range(0, size($near) - 1) AS i
OPTIONAL MATCH (x:Merged {id: $near[i]})
WITH {{CARRY}} i, coalesce(x.survivor, $near[i]) AS id
MATCH (n:Entity {id: id})
CALL ({{CARRY}} n) {
  MATCH (n){{LEFT}}[r:{{TYPES}}]{{RIGHT}}(m)
  WHERE {{WHERE}}
  RETURN r, m, startNode(r) = n AS forward ORDER BY {{ORDER}} {{LIMIT}}
}
WITH i, n.id AS near, forward, r.id AS id, {{RECORD}} AS json, m.id AS farID, m.json AS far, m.degree AS degree
CALL (i) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN i, near, forward, id, json, farID, far, degree, begun, over
