UNWIND $rows AS row
MERGE (b:Batch {id: row.id})
SET b = row
