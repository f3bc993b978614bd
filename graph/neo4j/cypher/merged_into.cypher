// What these ids stand for.
UNWIND $ids AS id
MATCH (m:Merged {survivor: id})
RETURN m.id, m.survivor
