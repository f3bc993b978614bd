// The best edges of each near node, with the far ends, and the node itself, which has a row even where it has no edges. Each row
// ends with the mark of the last commit, read after what stands before it.
{{AMONG}}
UNWIND range(0, size($near) - 1) AS i
OPTIONAL MATCH (x:Merged {id: $near[i]})
WITH {{CARRY}} i, coalesce(x.survivor, $near[i]) AS id
MATCH (n:Entity {id: id})
CALL ({{CARRY}} n) {
  MATCH (n){{LEFT}}[r:{{TYPES}}]{{RIGHT}}(m)
  WHERE {{WHERE}}
  WITH r, m, startNode(r) = n AS forward ORDER BY {{ORDER}} {{LIMIT}}
  RETURN collect([forward, r.id, {{RECORD}}, m.id, m.json, m.degree]) AS steps
}
WITH i, n.id AS id, n.json AS json, n.degree AS degree, steps
CALL (i) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN i, id, json, degree, steps, begun, over
