// The type of an entity has changed.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
REMOVE n{{ALL}}
SET n{{LABELS}}
