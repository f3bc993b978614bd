// The claims that these documents bear on.
UNWIND $ids AS id
MATCH (e:Evidence {document: id})
RETURN DISTINCT e.claim
