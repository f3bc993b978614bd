UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
USING INDEX SEEK s:Entity(id)
MATCH (t:Entity {id: row.target})
USING INDEX SEEK t:Entity(id)
CREATE (s)-[r:{{TYPE}}]->(t)
SET r = row.props
