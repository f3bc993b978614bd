// A page out of the entities with these public identifiers.
UNWIND $external AS key
MATCH (n:Entity)-[:IDENTIFIED_BY]->(:ExternalId {key: key})
WITH DISTINCT n
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
RETURN n.id, n.json, n.degree
