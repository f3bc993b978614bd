UNWIND $ids AS key
MATCH (n:{{LABEL}} {key: key})
DELETE n
