// What changes in a claim.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c += row
