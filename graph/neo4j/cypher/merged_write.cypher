UNWIND $rows AS row
MERGE (m:Merged {id: row.id})
SET m.survivor = row.survivor
