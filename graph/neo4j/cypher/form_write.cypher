// The forms in which entities are declared: as a rule many Batches declare one the same way.
UNWIND $rows AS row
MERGE (f:Form {key: row.key})
ON CREATE SET f = row
