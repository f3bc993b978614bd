// The version of the layout, that of the graph, and the counts.
MATCH (m:Meta {id: 'linkchart'})
RETURN m.schema, m.graphVersion, m.counts
