// What stands for these ids, where it is not themselves.
UNWIND $ids AS id
MATCH (m:Merged {id: id})
USING INDEX SEEK m:Merged(id)
RETURN m.id, m.survivor
