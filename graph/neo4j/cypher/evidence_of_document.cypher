UNWIND $ids AS id
MATCH (s:Source {id: id})<-[:IN_DOCUMENT]-(e:Evidence)-[:EVIDENCES]->(c:Claim)
USING INDEX SEEK s:Source(id)
RETURN e.id, c.id, e.json
