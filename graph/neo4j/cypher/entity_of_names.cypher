// A page out of the entities whose names match the Lucene query.
CALL db.index.fulltext.queryNodes('entity_text', $query) YIELD node AS n
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
RETURN n.id, n.json, n.degree
