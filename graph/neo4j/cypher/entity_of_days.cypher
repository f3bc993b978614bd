// A page of occurrences that share a day with a window: those that began in it or a little before, and the long ones.
CALL () {
  MATCH (n:Occurrence)
  WHERE n.dateEarliest >= $nearFrom AND n.dateEarliest <= $windowTo AND n.dateLatest >= $windowFrom
  RETURN n
  UNION
  MATCH (n:Occurrence)
  WHERE n.longUntil >= $windowFrom AND (n.dateEarliest IS NULL OR n.dateEarliest <= $windowTo)
  RETURN n
}
WITH n
WHERE {{WHERE}}
WITH n ORDER BY {{ORDER}} {{LIMIT}}
WITH n.id AS id, n.json AS json, n.degree AS degree
CALL (id) {
  OPTIONAL MATCH (c:Meta {id: 'commit'})
  RETURN c.begun AS begun, c.done >= c.begun AS over
}
RETURN id, json, degree, begun, over
