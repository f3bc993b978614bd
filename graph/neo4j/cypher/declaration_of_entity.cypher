// Who declares these entities, and how.
UNWIND $ids AS id
MATCH (f:Form {entity: id})<-[d:DECLARES]-(b:Batch)
USING INDEX SEEK f:Form(entity)
RETURN b.id, f.json, d.claims, d.evidence
