// What the projection asks of a piece of evidence.
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:EVIDENCES]-(e:Evidence)
RETURN id, e.id, e.document, e.modality, e.negative, e.implicit, e.coreference, e.confidence
