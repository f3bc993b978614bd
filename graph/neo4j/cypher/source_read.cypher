UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id, s.json, s.live, s.story
