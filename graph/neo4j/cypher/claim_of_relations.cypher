UNWIND $ids AS id
MATCH (c:Claim {edge: id})
WHERE c.relation = id AND {{WHERE}}
WITH DISTINCT c ORDER BY c.id {{LIMIT}}
