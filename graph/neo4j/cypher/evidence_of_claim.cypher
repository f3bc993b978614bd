UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:EVIDENCES]-(e:Evidence)
USING INDEX c:Claim(id)
RETURN id, e.json
