// The evidence whose sentence matches the Lucene query, with the ends of its claim.
CALL db.index.fulltext.queryNodes('evidence_text', $query) YIELD node AS e
MATCH (e)-[:EVIDENCES]->(c:Claim)
RETURN c.subject, c.object, e.day, e.id, e.json
