UNWIND $ids AS id
MATCH (e:Evidence {document: id})-[:EVIDENCES]->(c:Claim)
RETURN e.id, c.id, e.json
