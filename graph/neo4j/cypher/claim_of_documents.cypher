UNWIND $ids AS id
MATCH (:Source {id: id})<-[:IN_DOCUMENT]-(:Evidence)-[:EVIDENCES]->(c:Claim)
WHERE {{WHERE}}
WITH DISTINCT c ORDER BY c.id {{LIMIT}}
