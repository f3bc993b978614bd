package neo4j

import (
	_ "embed" // the statements
	"slices"
	"strings"

	"linkchart/graph"
)

// The statements of cypher/, by file.
var (
	//go:embed cypher/batch_delete.cypher
	batchDelete string
	//go:embed cypher/batch_digest.cypher
	batchDigest string
	//go:embed cypher/batch_statements.cypher
	batchStatements string
	//go:embed cypher/batch_write.cypher
	batchWrite string
	//go:embed cypher/claim_all.cypher
	claimAll string
	//go:embed cypher/claim_by.cypher
	claimBy string
	//go:embed cypher/claim_by_slot_prefix.cypher
	claimBySlotPrefix string
	//go:embed cypher/claim_delete.cypher
	claimDelete string
	//go:embed cypher/claim_update.cypher
	claimUpdate string
	//go:embed cypher/claim_of_documents.cypher
	claimOfDocuments string
	//go:embed cypher/claim_of_evidence.cypher
	claimOfEvidence string
	//go:embed cypher/claim_of_ids.cypher
	claimOfIds string
	//go:embed cypher/claim_of_relations.cypher
	claimOfRelations string
	//go:embed cypher/claim_of_subjects.cypher
	claimOfSubjects string
	//go:embed cypher/claim_read.cypher
	claimRead string
	//go:embed cypher/claim_return.cypher
	claimReturn string
	//go:embed cypher/claim_create.cypher
	claimCreate string
	//go:embed cypher/commit_begin.cypher
	commitBegin string
	//go:embed cypher/commit_end.cypher
	commitEnd string
	//go:embed cypher/commit_read.cypher
	commitRead string
	//go:embed cypher/declaration_delete.cypher
	declarationDelete string
	//go:embed cypher/declaration_gazetteer.cypher
	declarationGazetteer string
	//go:embed cypher/declaration_of_batch.cypher
	declarationOfBatch string
	//go:embed cypher/declaration_of_entity.cypher
	declarationOfEntity string
	//go:embed cypher/declaration_create.cypher
	declarationCreate string
	//go:embed cypher/edge_all.cypher
	edgeAll string
	//go:embed cypher/edge_among.cypher
	edgeAmong string
	//go:embed cypher/edge_by_id.cypher
	edgeById string
	//go:embed cypher/edge_create.cypher
	edgeCreate string
	//go:embed cypher/edge_degrees.cypher
	edgeDegrees string
	//go:embed cypher/edge_delete.cypher
	edgeDelete string
	//go:embed cypher/edge_into.cypher
	edgeInto string
	//go:embed cypher/edge_near.cypher
	edgeNear string
	//go:embed cypher/edge_mutual.cypher
	edgeMutual string
	//go:embed cypher/edge_near_node.cypher
	edgeNearNode string
	//go:embed cypher/edge_read.cypher
	edgeRead string
	//go:embed cypher/edge_update.cypher
	edgeUpdate string
	//go:embed cypher/entity_of_days.cypher
	entityOfDays string
	//go:embed cypher/entity_by_id.cypher
	entityById string
	//go:embed cypher/entity_create.cypher
	entityCreate string
	//go:embed cypher/entity_degree.cypher
	entityDegree string
	//go:embed cypher/entity_delete.cypher
	entityDelete string
	//go:embed cypher/entity_of_documents.cypher
	entityOfDocuments string
	//go:embed cypher/entity_of_external.cypher
	entityOfExternal string
	//go:embed cypher/entity_of_ids.cypher
	entityOfIds string
	//go:embed cypher/entity_of_names.cypher
	entityOfNames string
	//go:embed cypher/entity_of_sentences.cypher
	entityOfSentences string
	//go:embed cypher/entity_read.cypher
	entityRead string
	//go:embed cypher/entity_relabel.cypher
	entityRelabel string
	//go:embed cypher/entity_scan.cypher
	entityScan string
	//go:embed cypher/entity_update.cypher
	entityUpdate string
	//go:embed cypher/evidence_claim_of_document.cypher
	evidenceClaimOfDocument string
	//go:embed cypher/evidence_create.cypher
	evidenceCreate string
	//go:embed cypher/evidence_delete.cypher
	evidenceDelete string
	//go:embed cypher/evidence_of_claim.cypher
	evidenceOfClaim string
	//go:embed cypher/evidence_of_document.cypher
	evidenceOfDocument string
	//go:embed cypher/evidence_update.cypher
	evidenceUpdate string
	//go:embed cypher/external_write.cypher
	externalWrite string
	//go:embed cypher/form_write.cypher
	formWrite string
	//go:embed cypher/merged_delete.cypher
	mergedDelete string
	//go:embed cypher/merged_into.cypher
	mergedInto string
	//go:embed cypher/merged_read.cypher
	mergedRead string
	//go:embed cypher/merged_write.cypher
	mergedWrite string
	//go:embed cypher/meta_create.cypher
	metaCreate string
	//go:embed cypher/meta_lock.cypher
	metaLock string
	//go:embed cypher/meta_read.cypher
	metaRead string
	//go:embed cypher/meta_write.cypher
	metaWrite string
	//go:embed cypher/pair_around.cypher
	pairAround string
	//go:embed cypher/path_shortest.cypher
	pathShortest string
	//go:embed cypher/recorded_of_ids.cypher
	recordedOfIds string
	//go:embed cypher/recorded_scan.cypher
	recordedScan string
	//go:embed cypher/review_of_claim.cypher
	reviewOfClaim string
	//go:embed cypher/said_delete.cypher
	saidDelete string
	//go:embed cypher/said_of_batch.cypher
	saidOfBatch string
	//go:embed cypher/said_write.cypher
	saidWrite string
	//go:embed cypher/schema.cypher
	schema string
	//go:embed cypher/schema_await.cypher
	schemaAwait string
	//go:embed cypher/server_components.cypher
	serverComponents string
	//go:embed cypher/source_of_story.cypher
	sourceOfStory string
	//go:embed cypher/source_page.cypher
	sourcePage string
	//go:embed cypher/source_read.cypher
	sourceRead string
	//go:embed cypher/source_stamp.cypher
	sourceStamp string
	//go:embed cypher/source_story.cypher
	sourceStory string
	//go:embed cypher/source_withdraw.cypher
	sourceWithdraw string
	//go:embed cypher/source_write.cypher
	sourceWrite string
)

// ofType spells out the type of an edge: a member of the closed list, for a type cannot be a parameter.
func ofType(statement string, t graph.RelationType) string {
	return strings.ReplaceAll(statement, "{{TYPE}}", typeName(t))
}

// ofTypes spells out several types, sorted, so that few statements exist.
func ofTypes(statement string, ts []graph.RelationType) string {
	names := make([]string, len(ts))
	for i, t := range ts {
		names[i] = typeName(t)
	}
	slices.Sort(names)
	return strings.ReplaceAll(statement, "{{TYPES}}", strings.Join(names, "|"))
}

// typeName is the name of a known type; an unknown one, which no caller passes, would make a statement that matches nothing.
func typeName(t graph.RelationType) string {
	if r, ok := graph.Relation(t); ok {
		return string(r.Type)
	}
	return "UNKNOWN"
}

// ofLabels spells out the labels of a node type: its class and itself.
func ofLabels(statement string, t graph.EntityType) string {
	labels := ""
	if n, ok := graph.Node(t); ok {
		labels = labelsOf(n)
	}
	return strings.ReplaceAll(statement, "{{LABELS}}", labels)
}

func labelsOf(n graph.NodeInfo) string {
	if string(n.Class) == string(n.Type) {
		return ":" + string(n.Type)
	}
	return ":" + string(n.Class) + ":" + string(n.Type)
}

// allLabels is every label of every type.
func allLabels() string {
	seen := map[string]bool{}
	out := ""
	for _, n := range graph.Nodes() {
		for _, l := range []string{string(n.Class), string(n.Type)} {
			if !seen[l] {
				seen[l] = true
				out += ":" + l
			}
		}
	}
	return out
}

// label is one of our own labels for what hangs beside the graph.
type label string

const (
	judgementLabel label = "Judgement"
	reviewLabel    label = "Review"
	storyLinkLabel label = "StoryLink"
)

func ofLabel(statement string, l label) string {
	return strings.ReplaceAll(statement, "{{LABEL}}", string(l))
}

// claimKey is a property by which claims are looked up.
type claimKey string

const (
	saidSubject claimKey = "saidSubject"
	saidObject  claimKey = "saidObject"
	bySubject   claimKey = "subject"
	byObject    claimKey = "object"
	bySlot      claimKey = "slot"
	byEdge      claimKey = "edge"
)

func ofKey(statement string, k claimKey) string {
	return strings.ReplaceAll(statement, "{{PROPERTY}}", string(k))
}
