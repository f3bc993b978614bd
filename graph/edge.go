package graph

// Edge is one typed relation between two entities: the projection of its claims.
type Edge struct {
	ID     string       `json:"id"`
	Type   RelationType `json:"type"`
	Source string       `json:"source"`
	Target string       `json:"target"`
	// Role, Status and Kind are the best supported qualifiers, "" if none is given; Modes are all given, sorted.
	Role   string     `json:"role,omitempty"`
	Modes  []string   `json:"modes,omitempty"`
	Status string     `json:"status,omitempty"`
	Kind   string     `json:"kind,omitempty"`
	Since  *FuzzyDate `json:"since,omitempty"`
	Until  *FuzzyDate `json:"until,omitempty"`
	// Modality is the strongest among positive evidence, Modalities all that occur, strongest first.
	Modality   Modality   `json:"modality"`
	Modalities []Modality `json:"modalities"`
	// Contested: a party denies it, or the gazetteer contradicts it.
	Contested bool `json:"contested,omitempty"`
	// Derived: no claim of it rests on a text or the gazetteer. Gazetteer: it rests on reference data alone.
	Derived   bool `json:"derived,omitempty"`
	Gazetteer bool `json:"gazetteer,omitempty"`
	// Confidence is 1 − Π over stories (1 − best score in the story), 0 to 1; 1 where reference data says it.
	Confidence float64 `json:"confidence"`
	Support    Support `json:"support"`
	// Time is what time filters test.
	Time EdgeTime `json:"time,omitzero"`
	// Witnesses is the ledger: one row per piece of evidence, so that the edge can be seen as of another day without
	// opening its claims. A store gives it to those who ask, see [EdgeQuery].
	Witnesses []Witness `json:"witnesses,omitempty"`
}

// Key returns TYPE|source|target.
func (e *Edge) Key() string { return EdgeKey(e.Type, e.Source, e.Target) }

// EdgeTime is an edge's valid time: the hull [HullFrom, HullTo] in which it may have held, the core [CoreFrom, CoreTo] in
// which it surely did; "" is open in a hull. Basis says where it comes from.
type EdgeTime struct {
	HullFrom Date `json:"hullFrom,omitempty"`
	HullTo   Date `json:"hullTo,omitempty"`
	CoreFrom Date `json:"coreFrom,omitempty"`
	CoreTo   Date `json:"coreTo,omitempty"`
	// Basis is "stated" (since, until), "occurrence", "document", or "" for an undated edge.
	Basis string `json:"basis,omitempty"`
}

// Witness is one piece of evidence as an edge's ledger keeps it.
type Witness struct {
	Claim     string   `json:"c"`
	Document  string   `json:"d,omitempty"`
	Story     string   `json:"s,omitempty"`
	Publisher string   `json:"u,omitempty"`
	Published Date     `json:"p,omitempty"`
	Modality  Modality `json:"m,omitempty"`
	Negative  bool     `json:"n,omitempty"`
	Derived   bool     `json:"v,omitempty"`
	// Score is Evidence.Score; Source is that of a claim without evidence.
	Score      float64    `json:"f,omitempty"`
	Source     string     `json:"r,omitempty"`
	Qualifiers Qualifiers `json:"q,omitzero"`
}
