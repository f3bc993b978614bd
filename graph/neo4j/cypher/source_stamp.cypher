// A run met a document that is there already.
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
USING INDEX SEEK s:Source(id)
SET s.run = row.run
