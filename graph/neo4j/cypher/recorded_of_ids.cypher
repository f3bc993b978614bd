// A page out of these ids, as far as Batches declare them.
UNWIND $ids AS id
MATCH (f:Form {entity: id})
WHERE f.entity > $after {{WHERE}}
WITH DISTINCT f.entity AS id ORDER BY id LIMIT $limit
RETURN id
