UNWIND $rows AS row
CREATE (n:Entity{{LABELS}})
SET n = row
