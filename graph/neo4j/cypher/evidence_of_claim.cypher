UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:EVIDENCES]-(e:Evidence)
USING INDEX SEEK c:Claim(id)
RETURN id, e.json
