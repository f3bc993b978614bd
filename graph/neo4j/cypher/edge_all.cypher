// The edges of the whole graph, best first; near is the source.
MATCH (n:Entity)-[r:{{TYPES}}]->(m)
WHERE {{WHERE}}
WITH n, r, m ORDER BY {{ORDER}} {{LIMIT}}
RETURN 0, n.id, true, r.id, {{RECORD}}, m.id, m.json, m.degree
