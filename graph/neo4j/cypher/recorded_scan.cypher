// A page of the ids that Batches declare.
MATCH (d:Declaration)
WHERE d.entity > $after {{WHERE}}
WITH DISTINCT d.entity AS id ORDER BY id LIMIT $limit
RETURN id
