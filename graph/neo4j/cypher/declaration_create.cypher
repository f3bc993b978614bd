UNWIND $rows AS row
MATCH (b:Batch {id: row.batch})
USING INDEX SEEK b:Batch(id)
MATCH (f:Form {key: row.form})
USING INDEX SEEK f:Form(key)
CREATE (b)-[:DECLARES {claims: row.claims, evidence: row.evidence}]->(f)
