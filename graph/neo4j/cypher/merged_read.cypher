// What stands for these ids, where it is not themselves.
UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id, m.survivor
