// A write is about to commit: readers that meet it ask again.
MERGE (m:Meta {id: 'commit'})
ON CREATE SET m.begun = 0, m.done = 0
SET m.begun = m.begun + 1
RETURN m.begun
