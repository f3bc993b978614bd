UNWIND $ids AS id
MATCH (:Evidence {document: id})-[:EVIDENCES]->(c:Claim)
WHERE {{WHERE}}
WITH DISTINCT c ORDER BY c.id {{LIMIT}}
