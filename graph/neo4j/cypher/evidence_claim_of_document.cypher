// The claims that these documents bear on.
UNWIND $ids AS id
MATCH (:Evidence {document: id})-[:EVIDENCES]->(c:Claim)
RETURN DISTINCT c.id
