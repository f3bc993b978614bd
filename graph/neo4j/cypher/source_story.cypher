UNWIND $rows AS row
MATCH (s:Source {id: row.id})
USING INDEX SEEK s:Source(id)
SET s.story = row.story
