// The claims of a Batch, each with the digest of its wording.
UNWIND $ids AS id
MATCH (b:Batch {id: id})
USING INDEX SEEK b:Batch(id)
RETURN b.id, b.statements
