// Claims by one of their keys.
UNWIND $ids AS id
MATCH (c:Claim {{{PROPERTY}}: id})
USING INDEX SEEK c:Claim({{PROPERTY}})
RETURN DISTINCT c.id
