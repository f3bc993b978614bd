package graph

// Batch is the unit of writing: all that one source says. Applying it twice equals once; applying a new Batch of the same
// ID replaces the old one whole. A loaded document, the reference data it needs, an imported file and an analyst's
// judgement are all Batches, so every fact has a source.
type Batch struct {
	// ID is Document.ID where there is a Document, else a name with a prefix that says what it is ("judgement:…").
	ID       string    `json:"id"`
	Document *Document `json:"document,omitempty"`
	Run      Run       `json:"run,omitzero"`
	// Entities declares every entity that the claims name, and no other.
	Entities []Entity `json:"entities,omitempty"`
	Claims   []Claim  `json:"claims,omitempty"`
	// Judgements are decisions on pairs of recorded entities; the ids need not exist yet.
	Judgements []Judgement `json:"judgements,omitempty"`
	// Reviews are an analyst's decisions on claims.
	Reviews []Review `json:"reviews,omitempty"`
	// Stories says which documents tell one story; the ids need not exist yet.
	Stories []StoryLink `json:"stories,omitempty"`

	// Text is the document's text, for checking the quotes; a store does not keep it.
	Text string `json:"-"`
}

// StoryLink says that two documents share so many five-word runs that they are one witness.
type StoryLink struct {
	A    string `json:"a"`
	B    string `json:"b"`
	Runs int    `json:"runs,omitempty"`
}

// Review is an analyst's decision on a claim.
type Review struct {
	Claim  string      `json:"claim"`
	Status ClaimStatus `json:"status"`
	By     string      `json:"by,omitempty"`
	At     string      `json:"at,omitempty"`
	Reason string      `json:"reason,omitempty"`
}
