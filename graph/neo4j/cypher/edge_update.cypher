UNWIND $rows AS row
MATCH ()-[r:{{TYPE}}]->()
WHERE r.id = row.props.id
SET r = row.props
