package graph

// ClaimKind says what sort of proposition a claim is.
type ClaimKind string

// The kinds of claims.
const (
	RelationClaim  ClaimKind = "RELATION"
	AttributeClaim ClaimKind = "ATTRIBUTE"
	TypeClaim      ClaimKind = "TYPE"
	AliasClaim     ClaimKind = "ALIAS"
	IdentityClaim  ClaimKind = "IDENTITY"
)

// ClaimStatus is an analyst's decision about a claim.
type ClaimStatus string

// The decisions; a claim without one is open.
const (
	Open     ClaimStatus = "OPEN"
	Accepted ClaimStatus = "ACCEPTED"
	Rejected ClaimStatus = "REJECTED"
)

// AliasPredicate is the predicate of an AliasClaim, TypePredicate that of a TypeClaim.
const (
	AliasPredicate = "alias"
	TypePredicate  = "type"
)

// Claim is one proposition: the truth that edges and values are made of. Subject and Object are the ids under which it
// was recorded; the projection follows identity judgements to the survivors, so undoing a merge rewrites no claim.
type Claim struct {
	ID        string    `json:"id"`
	Kind      ClaimKind `json:"kind"`
	Subject   string    `json:"subject"`
	Predicate string    `json:"predicate"`
	// Object is set for RelationClaim and IdentityClaim, Value for the others.
	Object string `json:"object,omitempty"`
	Value  *Value `json:"value,omitempty"`
	// Scope separates slots of one predicate: the victim group of killed and wounded ("TOTAL" for all), the place of a
	// groupStatus, the validity period of a strength.
	Scope      string     `json:"scope,omitempty"`
	Qualifiers Qualifiers `json:"qualifiers,omitzero"`
	// Derived claims follow from others by Rule (R3, R5) and never corroborate.
	Derived     bool     `json:"derived,omitempty"`
	Rule        string   `json:"rule,omitempty"`
	DerivedFrom []string `json:"derivedFrom,omitempty"`
	// Source names the reference data a claim rests on when it has no evidence ("gazetteer:places").
	Source   string     `json:"source,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`

	// Status, Contested and Relation are answers of a store, ignored in a Batch. Relation is the id of the edge that the
	// claim supports, "" if it makes none.
	Status    ClaimStatus `json:"status,omitempty"`
	Contested bool        `json:"contested,omitempty"`
	Relation  string      `json:"relation,omitempty"`
}

// Qualifiers are the properties of an edge that a single claim vouches for; the ontology says which edge types take which.
type Qualifiers struct {
	Role      string     `json:"role,omitempty"`
	Mode      string     `json:"mode,omitempty"`
	Status    string     `json:"status,omitempty"`
	Kind      string     `json:"kind,omitempty"`
	Reason    string     `json:"reason,omitempty"`
	Program   string     `json:"program,omitempty"`
	ListingID string     `json:"listingId,omitempty"`
	ClaimMode string     `json:"claimMode,omitempty"`
	Since     *FuzzyDate `json:"since,omitempty"`
	Until     *FuzzyDate `json:"until,omitempty"`
	Date      *FuzzyDate `json:"date,omitempty"`
}

// SlotKey is subject|predicate|scope: claims of one functional slot compete.
func (c *Claim) SlotKey() string { return c.Subject + "|" + c.Predicate + "|" + c.Scope }

// EdgeKey returns the key of the edge between the recorded ends, "" for a claim that is no relation.
func (c *Claim) EdgeKey() string {
	if c.Kind != RelationClaim {
		return ""
	}
	return EdgeKey(RelationType(c.Predicate), c.Subject, c.Object)
}

// Value is what an attribute, type or alias claim says; exactly one of Quantity, Date and Text or Code is set.
type Value struct {
	// Text is the value in words; Code is the member of the closed list, TRUE or FALSE for booleans.
	Text     string     `json:"text,omitempty"`
	Code     string     `json:"code,omitempty"`
	Raw      string     `json:"raw,omitempty"`
	Quantity *Quantity  `json:"quantity,omitempty"`
	Date     *FuzzyDate `json:"date,omitempty"`
}

// Normal returns the normal form that tells values apart: two claims with equal normal forms are one claim. Raw words count
// only where nothing could be resolved from them.
func (v *Value) Normal() string {
	class, form := v.normal()
	return class + form
}

// normal returns the two parts of [Value.Normal]: the class of the value and what tells it from others of its class.
func (v *Value) normal() (class, form string) {
	switch {
	case v == nil:
		return "", ""
	case v.Quantity != nil:
		return "q:", v.Quantity.Normal()
	case v.Date != nil:
		return "d:", v.Date.Normal()
	case v.Code != "":
		return "c:", v.Code
	}
	return "t:", v.Text
}
