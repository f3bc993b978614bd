// The run that first found it stays.
UNWIND $rows AS row
MATCH (e:Evidence {id: row.set.id})
USING INDEX SEEK e:Evidence(id)
WITH e, row, e.firstRun AS firstRun
SET e = row.set, e.firstRun = firstRun
