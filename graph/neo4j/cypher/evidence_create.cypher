UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Source {id: row.document})
CREATE (e:Evidence)
SET e = row.set
CREATE (e)-[:EVIDENCES]->(c)
CREATE (e)-[:IN_DOCUMENT]->(s)
