// What changes in a claim.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
USING INDEX SEEK c:Claim(id)
SET c += row
