// The edges that lead to some nodes, best first; near is the source.
{{AMONG}}
UNWIND among AS id
WITH DISTINCT id
MATCH (m:Entity {id: id})
MATCH (n)-[r:{{TYPES}}]->(m)
WHERE {{WHERE}}
WITH n, r, m ORDER BY {{ORDER}} {{LIMIT}}
RETURN 0, n.id, true, r.id, {{RECORD}}, m.id, m.json, m.degree
