UNWIND $ids AS id
OPTIONAL MATCH (x:Merged {id: id})
WITH DISTINCT coalesce(x.survivor, id) AS id
MATCH (c:Claim {subject: id})
WHERE {{WHERE}}
WITH DISTINCT c ORDER BY c.id {{LIMIT}}
