package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"linkchart/graph"
)

// ISAFRecord is what a press release of the ISAF corpus says of one operation, in the corpus's own codes. Groups are joined
// by ";" in alphabetical order.
type ISAFRecord struct {
	Name            string `json:"name"`
	StartDate       string `json:"start_date"`
	Province        oneOf  `json:"province"`
	TargetGroup     oneOf  `json:"target_group"`
	MinKilled       int    `json:"min_killed"`
	MinCaptured     int    `json:"min_captured"`
	Killed          bool   `json:"killq"`
	Captured        bool   `json:"captureq"`
	Airstrike       bool   `json:"airstrike"`
	LeadersKilled   int    `json:"min_leaders_killed"`
	LeadersCaptured int    `json:"min_leaders_captured"`
}

// ISAFRelease is a release with its record.
type ISAFRelease struct {
	Text string     `json:"text"`
	Gold ISAFRecord `json:"gold"`
}

// Working tells whether a release is of the half whose errors may be looked at: by a hash of its name.
func (r *ISAFRelease) Working() bool { return HalfOf(r.Gold.Name) == Working }

// oneOf is a string that files also give as a list.
type oneOf string

// UnmarshalJSON reads a string, or a list of strings, which it joins by ";".
func (s *oneOf) UnmarshalJSON(b []byte) error {
	var list []string
	if bytes.HasPrefix(bytes.TrimSpace(b), []byte("[")) {
		if err := json.Unmarshal(b, &list); err != nil {
			return err
		}
		*s = oneOf(strings.Join(list, ";"))
		return nil
	}
	return json.Unmarshal(b, (*string)(s))
}

// ReadISAF reads releases, one JSON object a line.
func ReadISAF(r io.Reader) ([]ISAFRelease, error) {
	return jsonLines(r, func(x ISAFRelease) error {
		if x.Text == "" {
			return errors.New("no text")
		}
		return nil
	})
}

// ReadISAFRecords reads answers, one JSON object a line.
func ReadISAFRecords(r io.Reader) ([]ISAFRecord, error) {
	return jsonLines(r, func(ISAFRecord) error { return nil })
}

// jsonLines reads one JSON object a line; an error names the line.
func jsonLines[T any](r io.Reader, check func(T) error) ([]T, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 64<<20)
	var out []T
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var x T
		err := json.Unmarshal(lines.Bytes(), &x)
		if err == nil {
			err = check(x)
		}
		if err != nil {
			return nil, fmt.Errorf("%w: line %d: %w", graph.ErrInvalid, n, err)
		}
		out = append(out, x)
	}
	return out, lines.Err()
}

// ISAFReport compares answers with the gold.
type ISAFReport struct {
	Fields []FieldScore
	Errors []ISAFError
}

// ISAFError is a field that is wrong in a release of the working half.
type ISAFError struct {
	Release            *ISAFRelease
	Field, Gold, Given string
}

type isafField struct {
	name  string
	value func(*ISAFRecord) string
}

// The first five fields are the measure; the others stand beside it.
var isafFields = []isafField{
	{"date", func(r *ISAFRecord) string { return r.StartDate }},
	{"province", func(r *ISAFRecord) string { return isafFold(string(r.Province)) }},
	{"group", func(r *ISAFRecord) string {
		groups := strings.Split(isafFold(string(r.TargetGroup)), ";")
		for i := range groups {
			groups[i] = strings.TrimSpace(groups[i])
		}
		slices.Sort(groups)
		return strings.Join(slices.Compact(groups), ";")
	}},
	{"killed", func(r *ISAFRecord) string { return fmt.Sprint(r.MinKilled) }},
	{"captured", func(r *ISAFRecord) string { return fmt.Sprint(r.MinCaptured) }},
	{"killq", func(r *ISAFRecord) string { return fmt.Sprint(r.Killed) }},
	{"captureq", func(r *ISAFRecord) string { return fmt.Sprint(r.Captured) }},
	{"airstrike", func(r *ISAFRecord) string { return fmt.Sprint(r.Airstrike) }},
	{"leaders killed", func(r *ISAFRecord) string { return fmt.Sprint(r.LeadersKilled) }},
	{"leaders captured", func(r *ISAFRecord) string { return fmt.Sprint(r.LeadersCaptured) }},
}

func isafFold(s string) string {
	return strings.NewReplacer("_", " ", "-", " ").Replace(strings.ToLower(s))
}

// ScoreISAF compares answers with the gold. Answers come in the order of the releases, or are found by their names.
func ScoreISAF(gold []ISAFRelease, answers []ISAFRecord) (*ISAFReport, error) {
	aligned, err := alignISAF(gold, answers)
	if err != nil {
		return nil, err
	}
	report := &ISAFReport{}
	names := make([]string, len(isafFields))
	for k := range isafFields {
		names[k] = isafFields[k].name
	}
	working := func(i int) bool { return gold[i].Working() }
	report.Fields = scoreFields(names, len(gold), working, func(k, i int) (bool, bool) {
		want, got := isafFields[k].value(&gold[i].Gold), isafFields[k].value(&aligned[i])
		if want != got && working(i) {
			report.Errors = append(report.Errors, ISAFError{&gold[i], names[k], want, got})
		}
		return true, want == got
	})
	return report, nil
}

func alignISAF(gold []ISAFRelease, answers []ISAFRecord) ([]ISAFRecord, error) {
	inOrder := len(gold) == len(answers)
	byName := map[string][]ISAFRecord{}
	for i, a := range answers {
		inOrder = inOrder && a.Name == gold[i].Gold.Name
		byName[a.Name] = append(byName[a.Name], a)
	}
	if inOrder {
		return answers, nil
	}
	out := make([]ISAFRecord, len(gold))
	for i := range gold {
		name := gold[i].Gold.Name
		list := byName[name]
		if len(list) == 0 {
			return nil, fmt.Errorf("%w: no answer for the release %q (number %d)", graph.ErrInvalid, name, i+1)
		}
		out[i], byName[name] = list[0], list[1:]
	}
	return out, nil
}

// Write prints the table, and with list the errors of the working half.
func (r *ISAFReport) Write(w io.Writer, list bool) error {
	if list {
		for _, e := range r.Errors {
			if _, err := fmt.Fprintf(w, "%s of %q: gold %s, given %s\n    %s\n", e.Field, e.Release.Gold.Name, e.Gold, e.Given,
				strings.Join(strings.Fields(e.Release.Text), " ")); err != nil {
				return err
			}
		}
	}
	return writeFields(w, r.Fields)
}
