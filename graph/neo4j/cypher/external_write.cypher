// The public identifiers of these entities, in place of those before.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
USING INDEX SEEK n:Entity(id)
CALL (n) { MATCH (n)-[i:IDENTIFIED_BY]->(:ExternalId) DELETE i }
WITH n, row
UNWIND row.keys AS key
MERGE (x:ExternalId {key: key})
CREATE (n)-[:IDENTIFIED_BY]->(x)
