// Claims by one of their keys.
UNWIND $ids AS id
MATCH (c:Claim {{{PROPERTY}}: id})
RETURN DISTINCT c.id
