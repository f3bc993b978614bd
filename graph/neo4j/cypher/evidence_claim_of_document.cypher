// The claims that these documents bear on.
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:IN_DOCUMENT]-(:Evidence)-[:EVIDENCES]->(c:Claim)
RETURN DISTINCT c.id
