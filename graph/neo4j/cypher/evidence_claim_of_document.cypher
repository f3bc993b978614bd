// The claims that these documents bear on.
UNWIND $ids AS id
MATCH (s:Source {id: id})<-[:IN_DOCUMENT]-(:Evidence)-[:EVIDENCES]->(c:Claim)
USING INDEX SEEK s:Source(id)
RETURN DISTINCT c.id
