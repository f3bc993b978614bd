UNWIND $ids AS id
MATCH (:Source {id: id})<-[:IN_DOCUMENT]-(e:Evidence)-[:EVIDENCES]->(c:Claim)
RETURN e.id, c.id, e.json
