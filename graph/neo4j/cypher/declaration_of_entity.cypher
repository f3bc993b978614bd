// Who declares these entities, and how.
UNWIND $ids AS id
MATCH (d:Declaration {entity: id})
RETURN d.batch, d.json, d.claims, d.evidence
