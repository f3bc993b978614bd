// A document that stays on record, but counts no longer.
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
USING INDEX SEEK s:Source(id)
SET s.live = false, s.story = null, s.outcome = row.outcome, s.withdrawnAt = row.withdrawnAt, s.json = row.json
