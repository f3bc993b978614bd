package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"linkchart/graph"
)

// Summary is an attack summary with what people read in it. Fields of the gold that are nil or empty are not scored.
type Summary struct {
	ID   string        `json:"id"`
	Text string        `json:"text"`
	Gold SummaryRecord `json:"gold"`
}

// SummaryRecord is what a summary says of its attack: types in the enums of the ontology, the country as ISO 3166-1 code.
// Ranked holds the types of an answer, best first; a gold has one of each.
type SummaryRecord struct {
	ID         string   `json:"id,omitempty"`
	AttackType ranked   `json:"attackType,omitempty"`
	WeaponType ranked   `json:"weaponType,omitempty"`
	TargetType ranked   `json:"targetType,omitempty"`
	Killed     *int     `json:"killed,omitempty"`
	Wounded    *int     `json:"wounded,omitempty"`
	Date       string   `json:"date,omitempty"`
	Country    string   `json:"country,omitempty"`
	AdminArea  string   `json:"adminArea,omitempty"`
	City       string   `json:"city,omitempty"`
	Group      []string `json:"group,omitempty"`
	Claimed    *bool    `json:"claimed,omitempty"`

	// names are other names of the places and groups of an answer.
	names map[string][]string
}

// ranked is a list that files also give as one string.
type ranked []string

// UnmarshalJSON reads a string or a list of strings.
func (r *ranked) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		if *r = nil; one != "" {
			*r = ranked{one}
		}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(r))
}

// rankedLength is how many of an answer's types count.
const rankedLength = 2

// targetClasses are the groups in which target types are scored; other classes can't be right.
var targetClasses = map[string]string{
	"GOVERNMENT_GENERAL": "government", "GOVERNMENT_DIPLOMATIC": "government", "POLICE": "government", "MILITARY": "military",
	"PRIVATE_CITIZENS_PROPERTY": "civilian", "BUSINESS": "civilian", "EDUCATIONAL_INSTITUTION": "civilian", "NGO": "civilian", "TOURISTS": "civilian",
	"RELIGIOUS": "religious", "UTILITIES": "infrastructure", "TELECOMMUNICATION": "infrastructure", "JOURNALISTS_MEDIA": "media",
	"TRANSPORTATION": "transportation", "AIRPORTS_AIRCRAFT": "transportation", "MARITIME": "transportation",
}

// ReadSummaries reads summaries, one JSON object a line.
func ReadSummaries(r io.Reader) ([]Summary, error) {
	return jsonLines(r, func(s Summary) error {
		if s.ID == "" || s.Text == "" {
			return errors.New("no id or no text")
		}
		return nil
	})
}

// ReadSummaryRecords reads answers, one JSON object a line.
func ReadSummaryRecords(r io.Reader) ([]SummaryRecord, error) {
	return jsonLines(r, func(s SummaryRecord) error {
		if s.ID == "" {
			return errors.New("no id")
		}
		return nil
	})
}

// SummaryReport compares answers with the gold.
type SummaryReport struct {
	Fields []FieldScore
	Errors []SummaryError
}

// SummaryError is a field that is wrong in a summary of the working half.
type SummaryError struct {
	Summary            *Summary
	Field, Gold, Given string
}

// summaryField tells whether a field is scored, and whether an answer is right, with both values in words.
type summaryField struct {
	name string
	test func(gold, given *SummaryRecord) (scored, right bool, want, got string)
}

func typeField(name string, of func(*SummaryRecord) ranked, right func(gold string, given []string) bool) summaryField {
	return summaryField{name, func(gold, given *SummaryRecord) (bool, bool, string, string) {
		want, got := of(gold), of(given)
		if len(want) == 0 || want[0] == "UNKNOWN" {
			return false, false, "", ""
		}
		got = got[:min(len(got), rankedLength)]
		return true, right(want[0], got), want[0], strings.Join(got, ", ")
	}}
}

func numberField(name string, of func(*SummaryRecord) *int, above int) summaryField {
	return summaryField{name, func(gold, given *SummaryRecord) (bool, bool, string, string) {
		want, got := of(gold), 0
		if want == nil || *want < above {
			return false, false, "", ""
		}
		if n := of(given); n != nil {
			got = *n
		}
		return true, *want == got, fmt.Sprint(*want), fmt.Sprint(got)
	}}
}

func textField(name string, of func(*SummaryRecord) string) summaryField {
	return summaryField{name, func(gold, given *SummaryRecord) (bool, bool, string, string) {
		want, got := of(gold), of(given)
		right := graph.Fold(want) == graph.Fold(got) || slices.ContainsFunc(given.names[got], func(n string) bool { return graph.Fold(n) == graph.Fold(want) })
		return want != "", right, want, got
	}}
}

func attackType(r *SummaryRecord) ranked { return r.AttackType }
func weaponType(r *SummaryRecord) ranked { return r.WeaponType }
func targetType(r *SummaryRecord) ranked { return r.TargetType }
func killedIn(r *SummaryRecord) *int     { return r.Killed }
func woundedIn(r *SummaryRecord) *int    { return r.Wounded }

func first(gold string, given []string) bool { return len(given) > 0 && given[0] == gold }

func sameTargetClass(gold string, given []string) bool {
	return targetClasses[gold] != "" && slices.ContainsFunc(given, func(t string) bool { return targetClasses[t] == targetClasses[gold] })
}

var summaryFields = []summaryField{
	typeField("attack type", attackType, func(gold string, given []string) bool {
		return slices.Contains(given, gold) || gold == "FACILITY_ATTACK" && slices.Contains(given, "BOMBING_EXPLOSION")
	}),
	typeField("attack type, strict", attackType, first),
	typeField("weapon type", weaponType, func(gold string, given []string) bool { return slices.Contains(given, gold) }),
	typeField("weapon type, strict", weaponType, first),
	typeField("target type", targetType, sameTargetClass),
	typeField("target type, strict", targetType, first),
	numberField("killed", killedIn, 0), numberField("killed, where any", killedIn, 1),
	numberField("wounded", woundedIn, 0), numberField("wounded, where any", woundedIn, 1),
	textField("date", func(r *SummaryRecord) string { return r.Date }),
	textField("country", func(r *SummaryRecord) string { return r.Country }),
	textField("province", func(r *SummaryRecord) string { return r.AdminArea }),
	textField("city", func(r *SummaryRecord) string { return r.City }),
	{"group", func(gold, given *SummaryRecord) (bool, bool, string, string) {
		right := slices.ContainsFunc(gold.Group, func(want string) bool {
			return slices.ContainsFunc(given.Group, func(got string) bool {
				return slices.ContainsFunc(append([]string{got}, given.names[got]...), func(n string) bool { return sameName(n, want) })
			})
		})
		return len(gold.Group) > 0, right, strings.Join(gold.Group, ", "), strings.Join(given.Group, ", ")
	}},
	{"claimed", func(gold, given *SummaryRecord) (bool, bool, string, string) {
		if gold.Claimed == nil {
			return false, false, "", ""
		}
		got := given.Claimed != nil && *given.Claimed
		return true, got == *gold.Claimed, fmt.Sprint(*gold.Claimed), fmt.Sprint(got)
	}},
}

// sameName tells whether two names are spelled alike, or share what stands in or before their brackets: "Abu Sayyaf Group (ASG)".
func sameName(a, b string) bool {
	for _, x := range spellings(a) {
		for _, y := range spellings(b) {
			if graph.Fold(x) == graph.Fold(y) {
				return true
			}
		}
	}
	return false
}

// spellings are a name, and what stands before and in its brackets.
func spellings(name string) []string {
	out := []string{name}
	if before, in, ok := strings.Cut(name, "("); ok && strings.HasSuffix(in, ")") {
		out = append(out, strings.TrimSpace(before), strings.TrimSuffix(in, ")"))
	}
	return out
}

// ScoreSummaries compares answers, found by their ids, with the gold. A missing answer is an empty one.
func ScoreSummaries(gold []Summary, answers []SummaryRecord) *SummaryReport {
	byID := map[string]*SummaryRecord{}
	for i := range answers {
		byID[answers[i].ID] = &answers[i]
	}
	report := &SummaryReport{}
	names := make([]string, len(summaryFields))
	for k := range summaryFields {
		names[k] = summaryFields[k].name
	}
	working := func(i int) bool { return HalfOf(gold[i].ID) == Working }
	report.Fields = scoreFields(names, len(gold), working, func(k, i int) (bool, bool) {
		given := byID[gold[i].ID]
		if given == nil {
			given = &SummaryRecord{}
		}
		scored, right, want, got := summaryFields[k].test(&gold[i].Gold, given)
		if scored && !right && working(i) {
			report.Errors = append(report.Errors, SummaryError{&gold[i], names[k], want, got})
		}
		return scored, right
	})
	return report
}

// Write prints the table, and with list the errors of the working half.
func (r *SummaryReport) Write(w io.Writer, list bool) error {
	if list {
		for _, e := range r.Errors {
			if _, err := fmt.Fprintf(w, "%s of %s: gold %s, given %s\n    %s\n", e.Field, e.Summary.ID, e.Gold, e.Given, e.Summary.Text); err != nil {
				return err
			}
		}
	}
	return writeFields(w, r.Fields)
}
