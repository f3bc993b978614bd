// A page out of these ids, as far as Batches declare them.
UNWIND $ids AS id
MATCH (d:Declaration {entity: id})
WHERE d.entity > $after {{WHERE}}
WITH DISTINCT d.entity AS id ORDER BY id LIMIT $limit
RETURN id
