UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX SEEK c:Claim(id)
RETURN c.id, c.variants, c.counts, c.subject, c.object, c.slot, c.edge, c.status, c.contested, c.relation
