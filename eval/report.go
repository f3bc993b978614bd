package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Report holds the figures of one graph. Notes say in words what was missed, what was wrong and why.
type Report struct {
	Entities   Figures    `json:"entities"`
	Relations  Figures    `json:"relations"`
	Attributes Attributes `json:"attributes"`
	Other      Attributes `json:"otherAttributes"`
	Evidence   Share      `json:"evidence"`
	Modality   Share      `json:"modality"`
	Merges     struct {
		Points float64 `json:"points"`
		Checks int     `json:"checks"`
	} `json:"merges"`
	Negatives struct {
		Violated int `json:"violated"`
		Checked  int `json:"checked"`
	} `json:"negatives"`
	Ontology int      `json:"ontologyViolations"`
	Notes    []string `json:"-"`

	documents map[string]Counts
}

// Figures are precision over the closed types, recall of the core tier, and their F1, each 0 to 1.
type Figures struct {
	Precision      float64 `json:"precision"`
	Recall         float64 `json:"recall"`
	F1             float64 `json:"f1"`
	ExtendedRecall float64 `json:"extendedRecall"`
	Found          int     `json:"found"`
	Core           int     `json:"core"`
	Unexpected     int     `json:"unexpected"`
	// Per are the counts of each type, core tier alone.
	Per map[string]Hits `json:"per"`
}

// count adds to the counts of a type.
func (f *Figures) count(kind string, found, core, unexpected int) {
	if found+core+unexpected == 0 {
		return
	}
	if f.Per == nil {
		f.Per = map[string]Hits{}
	}
	h := f.Per[kind]
	f.Per[kind] = Hits{h.Found + found, h.Gold + core, h.Unexpected + unexpected}
	f.Found, f.Core, f.Unexpected = f.Found+found, f.Core+core, f.Unexpected+unexpected
}

func (f *Figures) finish(right, foundExtended, extended int) {
	f.Precision, f.Recall = ratio(right, right+f.Unexpected), ratio(f.Found, f.Core)
	f.F1, f.ExtendedRecall = f1(f.Precision, f.Recall), ratio(foundExtended, extended)
}

// Hits counts values of one property.
type Hits struct {
	Found      int `json:"found"`
	Gold       int `json:"gold"`
	Unexpected int `json:"unexpected"`
}

// Attributes are the figures of a set of properties, by document and normal form.
type Attributes struct {
	Precision  float64         `json:"precision"`
	Recall     float64         `json:"recall"`
	F1         float64         `json:"f1"`
	Found      int             `json:"found"`
	Gold       int             `json:"gold"`
	Unexpected int             `json:"unexpected"`
	Per        map[string]Hits `json:"per"`
}

// Share counts what is right among what was judged.
type Share struct {
	Valid int `json:"valid"`
	Total int `json:"total"`
}

// Value is the share, 0 to 1.
func (s Share) Value() float64 { return ratio(s.Valid, s.Total) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// HardFaults counts what no graph may have: invalid evidence, broken ontology rules, violated negatives.
func (r *Report) HardFaults() int {
	return r.Evidence.Total - r.Evidence.Valid + r.Ontology + r.Negatives.Violated
}

// Write prints the figures, with notes if asked for.
func (r *Report) Write(w io.Writer, notes bool) error {
	var b strings.Builder
	line := func(name string, p, recall, f float64) {
		fmt.Fprintf(&b, "%-12s P %.3f  R %.3f  F1 %.3f", name, p, recall, f)
	}
	for _, x := range []struct {
		name  string
		f     Figures
		first int
	}{{"entities", r.Entities, entityCounts}, {"relations", r.Relations, relationCounts}} {
		line(x.name, x.f.Precision, x.f.Recall, x.f.F1)
		if len(r.documents) > 9 { // of a handful of documents an interval tells nothing
			low, high := r.interval(x.first)
			fmt.Fprintf(&b, " (%.3f-%.3f)", low, high)
		}
		fmt.Fprintf(&b, "   core %d/%d, unexpected %d, extended recall %.3f\n", x.f.Found, x.f.Core, x.f.Unexpected, x.f.ExtendedRecall)
	}
	for _, x := range []struct {
		name  string
		a     Attributes
		order []string
	}{{"attributes", r.Attributes, headline}, {"  others", r.Other, secondary}} {
		line(x.name, x.a.Precision, x.a.Recall, x.a.F1)
		var parts []string
		for _, p := range x.order {
			if h := x.a.Per[p]; h.Gold > 0 || slices.Contains(headline, p) {
				parts = append(parts, fmt.Sprintf("%s %d/%d", p, h.Found, h.Gold))
			}
		}
		fmt.Fprintf(&b, "   %s\n", strings.Join(parts, ", "))
	}
	fmt.Fprintf(&b, "evidence     %.3f   %d/%d quotes equal the text\n", r.Evidence.Value(), r.Evidence.Valid, r.Evidence.Total)
	fmt.Fprintf(&b, "modality     %.3f   %d/%d relation and document pairs\n", r.Modality.Value(), r.Modality.Valid, r.Modality.Total)
	merges := 0.0
	if r.Merges.Checks > 0 {
		merges = r.Merges.Points / float64(r.Merges.Checks)
	}
	fmt.Fprintf(&b, "merges       %.3f   %d checks\n", merges, r.Merges.Checks)
	fmt.Fprintf(&b, "negatives    %d violated of %d\n", r.Negatives.Violated, r.Negatives.Checked)
	fmt.Fprintf(&b, "ontology     %d violations\n", r.Ontology)
	for _, f := range []Figures{r.Entities, r.Relations} {
		fmt.Fprintf(&b, "\n%-22s %5s %5s %10s\n", "type", "core", "found", "unexpected")
		for _, kind := range slices.Sorted(maps.Keys(f.Per)) {
			fmt.Fprintf(&b, "%-22s %5d %5d %10d\n", kind, f.Per[kind].Gold, f.Per[kind].Found, f.Per[kind].Unexpected)
		}
	}
	if notes {
		for _, n := range r.Notes {
			fmt.Fprintf(&b, " - %s\n", n)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
