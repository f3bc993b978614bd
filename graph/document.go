package graph

// Reliability grades a publisher from A to F after the source scale of the Admiralty code (NATO AJP-2.1); "" is unknown.
type Reliability string

// Weight is the factor of a reliability in confidence.
func (r Reliability) Weight() float64 {
	switch r {
	case "A":
		return 1
	case "B":
		return 0.9
	case "C":
		return 0.8
	case "D":
		return 0.6
	case "E":
		return 0.4
	}
	return 0.8
}

// OutcomeStatus says what became of a document.
type OutcomeStatus string

// What can become of a document: loaded whole; unchanged since it was last loaded; partial (some of it is lost, and the
// reason says what); failed (nothing of it is in the graph); withdrawn by an analyst.
const (
	Loaded    OutcomeStatus = "loaded"
	Unchanged OutcomeStatus = "unchanged"
	Partial   OutcomeStatus = "partial"
	Failed    OutcomeStatus = "failed"
	Withdrawn OutcomeStatus = "withdrawn"
)

// Document is a source that was ingested, or tried. Its id is DocumentID(ContentHash).
type Document struct {
	ID          string `json:"id"`
	ContentHash string `json:"contentHash,omitempty"`
	// FileName is the smallest name under which the content was met, AlsoNamed the others, sorted.
	FileName  string   `json:"fileName,omitempty"`
	AlsoNamed []string `json:"alsoNamed,omitempty"`
	URL       string   `json:"url,omitempty"`
	Title     string   `json:"title,omitempty"`
	Publisher string   `json:"publisher,omitempty"`
	// Published is the publication date by metadata, byline or dateline, nil if none; a file or load time never counts.
	Published *FuzzyDate `json:"published,omitempty"`
	// PageDate is a date in a page header above the title: not a publication date.
	PageDate *FuzzyDate `json:"pageDate,omitempty"`
	// DateBasis is metadata, byline, dateline or none.
	DateBasis   string      `json:"dateBasis,omitempty"`
	Lang        string      `json:"lang,omitempty"`
	MediaType   string      `json:"mediaType,omitempty"`
	Reliability Reliability `json:"reliability,omitempty"`
	// CodePoints is the length of the decoded text.
	CodePoints int `json:"codePoints,omitempty"`
	// Shingles are the sorted distinct hashes of the five-word runs of the text; SharedRuns counts common ones.
	Shingles []uint64 `json:"shingles,omitempty"`
	// Outcome is what became of the document, Reason why, in words; Run the id of the run that last met it.
	Outcome OutcomeStatus `json:"outcome,omitempty"`
	Reason  string        `json:"reason,omitempty"`
	Run     string        `json:"run,omitempty"`
	// Config is the hash of loader version and configuration that read it: with an equal one the document is unchanged.
	Config string `json:"config,omitempty"`

	// Story is the id of the story cluster: documents with one Story are one witness. An answer of a store.
	Story string `json:"story,omitempty"`
	// WithdrawnAt is RFC 3339, "" while the document counts. An answer of a store.
	WithdrawnAt string `json:"withdrawnAt,omitempty"`
}

// LastDay returns the latest day of publication, "" for an undated document: it decides what was known when.
func (d *Document) LastDay() Date {
	if d.Published == nil {
		return ""
	}
	return d.Published.Latest
}
