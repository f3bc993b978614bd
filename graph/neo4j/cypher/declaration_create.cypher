UNWIND $rows AS row
MATCH (b:Batch {id: row.batch})
MATCH (f:Form {key: row.form})
CREATE (b)-[:DECLARES {claims: row.claims, evidence: row.evidence}]->(f)
