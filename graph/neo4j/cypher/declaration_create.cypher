UNWIND $rows AS row
CREATE (d:Declaration)
SET d = row
