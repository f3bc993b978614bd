package graph

// Limits of the contract; a call beyond them is [ErrTooLarge].
const (
	// MaxIDs is the largest number of ids, names or edges in one list of a call.
	MaxIDs = 10_000
	// MaxPage is the largest page of a list.
	MaxPage = 10_000
)

// View says which graph is meant.
type View struct {
	// KnownAt shows the graph as built from documents published on or before that day; "" shows all.
	KnownAt Date
	// ExcludeUndated leaves out undated documents; it counts only with KnownAt.
	ExcludeUndated bool
	// IncludeDerived shows edges that rest on derived claims alone.
	IncludeDerived bool
	// Time is ANDed to every test of an edge.
	Time TimeWindow
}

// TimeWindow tests valid time. The zero value tests nothing. From and To are days, "" is open; ValidAt d is [d, d].
type TimeWindow struct {
	From, To Date
	// Certain asks that it surely held in the window (for a dated occurrence: that it lies inside); else that it may have.
	Certain bool
	// ExcludeUndated fails what has no date.
	ExcludeUndated bool
	// Set distinguishes an open window from none.
	Set bool
}

// Direction is seen from the near node of a hop.
type Direction string

// The directions; "" is Both.
const (
	Out  Direction = "OUT"
	In   Direction = "IN"
	Both Direction = "BOTH"
)

// IntRange is a closed range; a nil bound is open.
type IntRange struct{ Min, Max *int }

// FloatRange is a closed range; a nil bound is open.
type FloatRange struct{ Min, Max *float64 }

// EdgeFilter tests an edge. Members are ANDed; a nil list tests nothing, an empty one matches nothing.
type EdgeFilter struct {
	Types, NotTypes []RelationType
	Groups          []RelationGroup
	Direction       Direction
	// Modalities tests the edge's strongest one.
	Modalities             []Modality
	Contested              *bool
	Roles, Modes, Statuses []string
	Confidence             *FloatRange
	Clusters               *IntRange
	// Documents and Publishers ask for at least one visible positive piece of evidence from there.
	Documents, Publishers []string
	Time                  TimeWindow
	And, Or               []EdgeFilter
	Not                   *EdgeFilter
}

// EntityFilter tests an entity by itself. Members are ANDed; a nil list tests nothing, an empty one matches nothing.
type EntityFilter struct {
	IDs             []string
	Types, NotTypes []EntityType
	Kinds           []string
	// Names matches the name or an alias after [Fold].
	Names []string
	// ExternalIDs are written scheme:value.
	ExternalIDs []string
	Statuses    []EntityStatus
	// Documents asks that one of them declares the entity.
	Documents []string
	Degree    *IntRange
	Clusters  *IntRange
	// Time tests occurrences (date), documents (published) and groups (founded to dissolved); other types pass.
	Time    TimeWindow
	And, Or []EntityFilter
	Not     *EntityFilter
}

// EntityOrder orders entities; ties go by id, and what has no value comes last.
type EntityOrder string

// The orders. ByScore is best match first and needs EntityQuery.Text.
const (
	ByName     EntityOrder = "NAME"     // the name, byte by byte
	ByID       EntityOrder = "ID"       // the id
	ByClusters EntityOrder = "CLUSTERS" // most independent stories first
	ByDegree   EntityOrder = "DEGREE"   // highest degree first
	ByRecent   EntityOrder = "RECENT"   // latest LastReported first
	ByDate     EntityOrder = "DATE"     // earliest DateEarliest first
	ByScore    EntityOrder = "SCORE"    // best match first
)

// EdgeOrder orders the edges of a node; ties go by edge id, and what has no value comes last.
type EdgeOrder string

// The orders. The OTHER orders rank by the far node.
const (
	EdgesByClusters    EdgeOrder = "CLUSTERS"         // most independent stories first
	EdgesByConfidence  EdgeOrder = "CONFIDENCE"       // highest confidence first
	EdgesByRecent      EdgeOrder = "RECENT"           // latest LastReported first
	EdgesBySince       EdgeOrder = "SINCE"            // latest Since.Earliest first
	EdgesByOtherName   EdgeOrder = "OTHER_NAME"       // the far name, byte by byte
	EdgesByOtherDegree EdgeOrder = "OTHER_DEGREE"     // highest far degree first
	EdgesByOtherDegAsc EdgeOrder = "OTHER_DEGREE_ASC" // lowest far degree first
)

// Cursor is a position in an ordered list: the order value of the last item seen, as a number or a string, and its id. A
// page begins after it, whether or not that item still exists.
type Cursor struct {
	Num  float64 `json:"n,omitempty"`
	Text string  `json:"t,omitempty"`
	ID   string  `json:"i"`
}

// EntityQuery asks for a page of entities.
type EntityQuery struct {
	Filter EntityFilter
	View   View
	// Text asks for entities whose name, alias or evidence sentence matches the words; Fuzzy allows one edit in words of
	// five letters or more of names.
	Text  string
	Fuzzy bool
	Order EntityOrder
	After *Cursor
	// Limit is 1 to MaxPage.
	Limit int
	// Recorded asks for the entities as the Batches declare them, before merging: the union of the declarations of one id.
	// Filter tests IDs and Types only, Order is ByID, View counts for nothing.
	Recorded bool
}

// Hit is one answer of Find. Score (higher is better) and Matched are set for a Text. Matched is what gave the score: the name,
// else the first such alias, else the first sentence.
type Hit struct {
	Entity  *Entity
	Score   float64
	Matched string
	Cursor  Cursor
}

// EdgeQuery asks for edges.
type EdgeQuery struct {
	// IDs asks for these edges, in that order, unknown ones left out; all else but View and Ledger is ignored.
	IDs []string
	// Near asks for the edges of each of these nodes. Near and IDs nil asks for all edges of the graph as one list.
	Near   []string
	Filter EdgeFilter
	View   View
	// Among keeps the edges whose far end is one of these; nil tests nothing.
	Among []string
	// Ledger asks for the Witnesses of each edge, without which a store may leave them out: they are most of an edge.
	Ledger bool
	// WithNear asks for the Node of each Hop; without Near it says nothing.
	WithNear bool
	Order    EdgeOrder
	// After continues the list; only with at most one Near.
	After *Cursor
	// Limit is the most edges per near node (or of the one list), 1 to MaxPage.
	Limit int
}

// Hop is the answer for one near node: its edges in rank order; More tells that the limit cut the list. Node is the near node,
// or what it was merged into, if that was asked for: nil where it is not in the graph, or the view does not show it.
type Hop struct {
	Near  string
	Node  *Entity
	Steps []Step
	More  bool
}

// Step is one edge as met from a near node. Far is the other end; for a list without near nodes it is the target. Forward
// tells that the near node is the source.
type Step struct {
	Edge    *Edge
	Far     *Entity
	Forward bool
	Cursor  Cursor
}

// DegreeRow counts the edges of one node by type and direction, as seen from it (Both for symmetric types).
type DegreeRow struct {
	ID        string
	Type      RelationType
	Direction Direction
	Count     int
}

// ClaimQuery asks for claims with their evidence. The lists are alternatives to each other; exactly one of them is set, or
// none, which asks for all claims.
type ClaimQuery struct {
	IDs []string
	// Subjects asks for the claims about these entities and what was merged into them.
	Subjects []string
	// Relations asks for the claims behind these edges, by edge id.
	Relations []string
	// Evidence asks for the claims of these pieces of evidence, by id.
	Evidence []string
	// Documents asks for the claims that these documents bear on; only their own evidence is returned.
	Documents []string

	Kinds      []ClaimKind
	Predicates []string
	Statuses   []ClaimStatus
	Modalities []Modality
	Contested  *bool
	View       View
	// After is the id of the last claim seen; claims come in the order of their ids.
	After string
	// Limit is 1 to MaxPage; 0 is MaxPage.
	Limit int
	// Recorded leaves Subject and Object as recorded; else they are the survivors.
	Recorded bool
}

// DocumentQuery asks for documents, failed and withdrawn ones too, ordered by id.
type DocumentQuery struct {
	// IDs nil asks for all.
	IDs []string
	// Stories asks for the documents of these story clusters.
	Stories []string
	After   string
	Limit   int
	// Shingles asks that Document.Shingles be filled.
	Shingles bool
}
