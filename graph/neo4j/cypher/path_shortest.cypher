// Of the shortest paths between two entities that which passes and whose sequence of edge ids is the smallest, and how many they
// are; whether any entity
// has more edges than $hub, where $hub is given; and the mark of the last commit.
CALL () {
  RETURN $hub IS NOT NULL AND EXISTS { MATCH (h:Entity) WHERE h.degree > $hub } AS hubs
}
CALL () {
  OPTIONAL MATCH (x:Merged {id: $from})
  OPTIONAL MATCH (y:Merged {id: $to})
  WITH coalesce(x.survivor, $from) AS f, coalesce(y.survivor, $to) AS t
  MATCH (a:Entity {id: f})
  MATCH (b:Entity {id: t})
  WHERE a <> b
  MATCH p = allShortestPaths((a){{LEFT}}[:{{TYPES}}*..{{LENGTH}}]{{RIGHT}}(b))
  WHERE {{WHERE}}
  WITH [r IN relationships(p) | r.id] AS ids, {{TEST}} AS passes LIMIT $most
  RETURN count(ids) AS n, min(CASE WHEN passes THEN ids END) AS ids
}
CALL () {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN hubs, n, ids, begun, over
