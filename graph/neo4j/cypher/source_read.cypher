UNWIND $ids AS id
MATCH (s:Source {id: id})
USING INDEX SEEK s:Source(id)
RETURN s.id, s.json, s.live, s.story
