// The edges of the whole graph, best first; near is the source.
{{AMONG}}
MATCH (n:Entity)-[r:{{TYPES}}]->(m:Entity)
WHERE {{WHERE}}
WITH n, r, m ORDER BY {{ORDER}} {{LIMIT}}
RETURN 0, n.id, true, r.id, r.json, m.id, m.json, m.degree
