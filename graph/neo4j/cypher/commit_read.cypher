// The number of the last commit, and whether it is over.
MATCH (m:Meta {id: 'commit'})
RETURN m.begun, m.done >= m.begun
