// What changes in a claim.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
USING INDEX c:Claim(id)
SET c += row
