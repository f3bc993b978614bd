// Setting a property locks the node until the transaction ends: writers come one after the other.
MATCH (m:Meta {id: 'linkchart'})
SET m.writer = $writer
RETURN m.graphVersion, m.counts
