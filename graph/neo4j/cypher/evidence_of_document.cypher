UNWIND $ids AS id
MATCH (e:Evidence {document: id})
RETURN e.id, e.claim, e.json
