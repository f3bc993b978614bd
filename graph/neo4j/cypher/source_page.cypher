// A page of documents.
MATCH (s:Source)
WHERE s.id > $after AND {{WHERE}}
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id, s.json, s.story, s.run, s.withdrawnAt, CASE WHEN $shingles THEN s.shingles END
