// The entities of these ids, the survivor for a merged one.
UNWIND range(0, size($ids) - 1) AS i
OPTIONAL MATCH (x:Merged {id: $ids[i]})
WITH i, coalesce(x.survivor, $ids[i]) AS id
MATCH (n:Entity {id: id})
RETURN i, n.id, n.json, n.degree
