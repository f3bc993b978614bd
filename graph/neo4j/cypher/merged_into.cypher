// What these ids stand for.
UNWIND $ids AS id
MATCH (m:Merged {survivor: id})
USING INDEX SEEK m:Merged(survivor)
RETURN m.id, m.survivor
