UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
USING INDEX c:Claim(id)
MATCH (s:Source {id: row.document})
USING INDEX s:Source(id)
CREATE (e:Evidence)
SET e = row.set
CREATE (e)-[:EVIDENCES]->(c)
CREATE (e)-[:IN_DOCUMENT]->(s)
