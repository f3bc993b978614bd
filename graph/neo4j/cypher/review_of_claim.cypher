UNWIND $ids AS id
MATCH (n:Review {claim: id})
USING INDEX SEEK n:Review(claim)
RETURN n.key, n.batch, n.json
