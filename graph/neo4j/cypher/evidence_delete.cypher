UNWIND $ids AS id
MATCH (e:Evidence {id: id})
USING INDEX SEEK e:Evidence(id)
DETACH DELETE e
