UNWIND $ids AS id
MATCH (n:Review {claim: id})
RETURN n.key, n.batch, n.json
