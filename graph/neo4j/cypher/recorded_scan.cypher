// A page of the ids that Batches declare.
MATCH (f:Form)
WHERE f.entity > $after {{WHERE}}
WITH DISTINCT f.entity AS id ORDER BY id LIMIT $limit
RETURN id
