UNWIND $rows AS row
MERGE (d:Declaration {key: row.key})
SET d = row
