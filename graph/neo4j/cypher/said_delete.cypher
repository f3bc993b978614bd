UNWIND $ids AS key
MATCH (n:{{LABEL}} {key: key})
USING INDEX SEEK n:{{LABEL}}(key)
DELETE n
