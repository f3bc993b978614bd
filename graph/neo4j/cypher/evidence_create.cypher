UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
USING INDEX SEEK c:Claim(id)
MATCH (s:Source {id: row.document})
USING INDEX SEEK s:Source(id)
CREATE (e:Evidence)
SET e = row.set
CREATE (e)-[:EVIDENCES]->(c)
CREATE (e)-[:IN_DOCUMENT]->(s)
