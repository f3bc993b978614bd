// A page of entities, read in the order of an index where there is one.
MATCH (n:Entity)
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
RETURN n.id, n.json, n.degree
