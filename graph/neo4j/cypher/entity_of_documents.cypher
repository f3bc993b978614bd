// The entities, by survivor, that these documents declare.
UNWIND $ids AS id
MATCH (:Source {id: id})
MATCH (d:Declaration {batch: id})
OPTIONAL MATCH (x:Merged {id: d.entity})
RETURN DISTINCT coalesce(x.survivor, d.entity)
