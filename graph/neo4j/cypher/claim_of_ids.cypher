UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE {{WHERE}}
WITH DISTINCT c ORDER BY c.id {{LIMIT}}
