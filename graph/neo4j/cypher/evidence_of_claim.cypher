UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:EVIDENCES]-(e:Evidence)
RETURN id, e.json
