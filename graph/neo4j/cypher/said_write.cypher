UNWIND $rows AS row
MERGE (n:{{LABEL}} {key: row.key})
SET n = row
