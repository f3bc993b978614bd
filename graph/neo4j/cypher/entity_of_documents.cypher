// The entities, by survivor, that these documents declare.
UNWIND $ids AS id
MATCH (:Source {id: id})
MATCH (:Batch {id: id})-[:DECLARES]->(f:Form)
OPTIONAL MATCH (x:Merged {id: f.entity})
RETURN DISTINCT coalesce(x.survivor, f.entity)
