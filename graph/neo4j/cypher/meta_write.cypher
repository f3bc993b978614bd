// What a write leaves: the next $version and the $counts.
MATCH (m:Meta {id: 'linkchart'})
SET m.graphVersion = $version, m.counts = $counts
