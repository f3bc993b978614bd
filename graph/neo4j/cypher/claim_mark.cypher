// What follows for a claim from the others: survivors, slot, edge, status, dispute.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c += row
