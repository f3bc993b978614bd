// The entities of these ids, the survivor for a merged one. Each row ends with the mark of the last commit, read after what
// stands before it.
UNWIND range(0, size($ids) - 1) AS i
OPTIONAL MATCH (x:Merged {id: $ids[i]})
WITH i, coalesce(x.survivor, $ids[i]) AS id
MATCH (n:Entity {id: id})
WITH i, n.id AS id, n.json AS json, n.degree AS degree
CALL (i) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN i, id, json, degree, begun, over
