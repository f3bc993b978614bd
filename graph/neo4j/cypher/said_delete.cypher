UNWIND $ids AS key
MATCH (n:{{LABEL}} {key: key})
USING INDEX n:{{LABEL}}(key)
DELETE n
