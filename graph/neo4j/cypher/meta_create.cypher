// Marks the database as one of this layout, $schema.
MERGE (m:Meta {id: 'linkchart'})
ON CREATE SET m.graphVersion = 0, m.counts = '{}'
SET m.schema = $schema
