UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
USING INDEX s:Entity(id)
MATCH (t:Entity {id: row.target})
USING INDEX t:Entity(id)
CREATE (s)-[r:{{TYPE}}]->(t)
SET r = row.props
