UNWIND $ids AS id
MATCH (e:Evidence {id: id})
USING INDEX e:Evidence(id)
DETACH DELETE e
