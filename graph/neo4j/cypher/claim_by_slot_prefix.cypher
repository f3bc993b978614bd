// Claims whose slot begins with one of these.
UNWIND $ids AS id
MATCH (c:Claim)
USING INDEX SEEK c:Claim(slot)
WHERE c.slot STARTS WITH id
RETURN DISTINCT c.id
