package json

import (
	"cmp"
	"slices"

	"linkchart/graph"
)

// document is a document as it is written; dates are EDTF.
type document struct {
	File        string   `json:"file"`
	ID          string   `json:"id"`
	SHA256      string   `json:"sha256,omitempty"`
	AlsoNamed   []string `json:"alsoNamed,omitempty"`
	Title       string   `json:"title,omitempty"`
	Published   *string  `json:"published"`
	PageDate    string   `json:"pageDate,omitempty"`
	DateBasis   string   `json:"dateBasis,omitempty"`
	Publisher   string   `json:"publisher,omitempty"`
	URL         string   `json:"url,omitempty"`
	Lang        string   `json:"lang,omitempty"`
	MediaType   string   `json:"mediaType,omitempty"`
	Reliability string   `json:"reliability,omitempty"`
	CodePoints  int      `json:"codePoints,omitempty"`
	Story       string   `json:"story,omitempty"`
	Outcome     string   `json:"outcome,omitempty"`
	Reason      string   `json:"reason,omitempty"`
}

func newDocument(d *graph.Document) document {
	out := document{
		File: d.FileName, ID: d.ID, SHA256: d.ContentHash, AlsoNamed: d.AlsoNamed, Title: d.Title, DateBasis: d.DateBasis,
		Publisher: d.Publisher, URL: d.URL, Lang: d.Lang, MediaType: d.MediaType, Reliability: string(d.Reliability),
		CodePoints: d.CodePoints, Story: d.Story,
	}
	if d.Published != nil {
		day := cmp.Or(d.Published.EDTF, string(d.Published.Earliest))
		out.Published = &day
	}
	if d.PageDate != nil {
		out.PageDate = cmp.Or(d.PageDate.EDTF, string(d.PageDate.Earliest))
	}
	if d.Outcome == graph.Partial {
		out.Outcome, out.Reason = string(d.Outcome), d.Reason
	}
	return out
}

// evidence is a place in a document, by the document's name; offsets are code points of its text, half open.
type evidence struct {
	Doc          string `json:"doc"`
	Start        int    `json:"start"`
	End          int    `json:"end"`
	Quote        string `json:"quote"`
	Modality     string `json:"modality"`
	Polarity     string `json:"polarity,omitempty"`
	Explicitness string `json:"explicitness,omitempty"`
	Coreference  bool   `json:"coreference,omitempty"`
	Attribution  string `json:"attribution,omitempty"`
	SaidBy       string `json:"saidBy,omitempty"`
}

// evidence brings evidence into the order of names and places; what only differs in its extractor is one.
func (x *exporter) evidence(evs []graph.Evidence) []evidence {
	var out []evidence
	for i := range evs {
		ev := &evs[i]
		name, ok := x.names[ev.Document]
		if !ok {
			continue // of a document that came after the export began
		}
		e := evidence{
			Doc: name, Start: ev.Start, End: ev.End, Quote: ev.Quote, Modality: string(ev.Modality),
			Coreference: ev.Coreference, Attribution: ev.Attribution, SaidBy: ev.SaidBy,
		}
		if ev.Negative {
			e.Polarity = "negative"
		}
		if ev.Implicit {
			e.Explicitness = "implicit"
		}
		out = append(out, e)
	}
	slices.SortFunc(out, compareOne)
	return slices.Compact(out)
}

func compareOne(a, b evidence) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Modality, b.Modality),
		cmp.Compare(a.Polarity, b.Polarity), cmp.Compare(a.Attribution, b.Attribution), cmp.Compare(a.Explicitness, b.Explicitness),
		cmp.Compare(a.SaidBy, b.SaidBy))
}

func compareEvidence(a, b []evidence) int { return slices.CompareFunc(a, b, compareOne) }

// value is one value of a property. Number and date fields are null where they are open; the others are left out.
type value struct {
	id string

	Value     any    `json:"value,omitempty"`
	Raw       string `json:"raw,omitempty"`
	*numbers  `json:",omitempty"`
	*dates    `json:",omitempty"`
	Scope     string     `json:"scope,omitempty"`
	Derived   bool       `json:"derived,omitempty"`
	Contested bool       `json:"contested,omitempty"`
	Evidence  []evidence `json:"evidence,omitempty"`
}

type numbers struct {
	Min          *int   `json:"min"`
	Max          *int   `json:"max"`
	MinExclusive bool   `json:"minExclusive,omitempty"`
	Qualifier    string `json:"qualifier"`
	Unit         string `json:"unit,omitempty"`
	VictimGroup  string `json:"victimGroup,omitempty"`
}

type dates struct {
	EDTF      *string `json:"edtf"`
	Earliest  *string `json:"earliest"`
	Latest    *string `json:"latest"`
	Precision string  `json:"precision,omitempty"`
	Basis     string  `json:"basis,omitempty"`
	Anchor    string  `json:"anchor,omitempty"`
}

func newValue(c *graph.Claim, evs []evidence) value {
	v := value{id: c.ID, Derived: c.Derived, Contested: c.Contested, Scope: c.Scope, Evidence: evs}
	switch {
	case c.Value == nil:
	case c.Value.Quantity != nil:
		q := c.Value.Quantity
		v.Raw = q.Raw
		v.numbers = &numbers{Min: q.Min, Max: q.Max, MinExclusive: q.MinExclusive, Qualifier: string(q.Qualifier), Unit: q.Unit, VictimGroup: q.VictimGroup}
		if c.Predicate == "killed" || c.Predicate == "wounded" {
			v.VictimGroup = cmp.Or(q.VictimGroup, c.Scope)
			v.Scope = ""
		}
	case c.Value.Date != nil:
		v.Raw, v.dates = c.Value.Date.Raw, newDates(c.Value.Date)
	default:
		v.Raw = c.Value.Raw
		switch c.Value.Code {
		case "TRUE":
			v.Value = true
		case "FALSE":
			v.Value = false
		default:
			v.Value = cmp.Or(c.Value.Code, c.Value.Text)
		}
	}
	return v
}

func newDates(d *graph.FuzzyDate) *dates {
	return &dates{
		EDTF: orNull(d.EDTF), Earliest: orNull(string(d.Earliest)), Latest: orNull(string(d.Latest)),
		Precision: string(d.Precision), Basis: string(d.Basis), Anchor: d.Anchor,
	}
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
