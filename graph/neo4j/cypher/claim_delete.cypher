UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
DETACH DELETE c
