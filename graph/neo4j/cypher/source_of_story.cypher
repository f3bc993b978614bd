// The living documents of these story clusters.
UNWIND $ids AS id
MATCH (s:Source {story: id})
USING INDEX SEEK s:Source(story)
WHERE s.live
RETURN s.id, s.json, s.live, s.story
