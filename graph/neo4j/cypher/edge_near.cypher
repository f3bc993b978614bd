// The edges of each near node, best first, with the far ends.
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
RETURN i, n.id, forward, r.id, r.json, m.id, m.json, m.degree
