CALL (c) {
  OPTIONAL MATCH (c)<-[:EVIDENCES]-(e:Evidence)-[:IN_DOCUMENT]->(s:Source)
  WHERE $documents IS NULL OR s.id IN $documents
  RETURN collect([e.id, e.json, e.day, e.firstRun, s.run]) AS evidence
}
RETURN c.id, c.variants, c.subject, c.object, c.status, c.contested, c.relation, evidence
