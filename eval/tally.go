package eval

import (
	"fmt"
)

// Places of the counts of a document: four for entities, four for relations.
const (
	rightCount = iota
	wrongCount
	foundCount
	coreCount
	entityCounts   = 0
	relationCounts = 4
	allCounts      = 8
)

// tally counts one item for the first document of its evidence, for the interval of a figure.
func (s *scorer) tally(place int, evidence []Evidence) {
	if len(evidence) == 0 {
		return
	}
	if s.report.documents == nil {
		s.report.documents = map[string]Counts{}
	}
	doc := evidence[0].Doc
	if s.report.documents[doc] == nil {
		s.report.documents[doc] = make(Counts, allCounts)
	}
	s.report.documents[doc][place]++
}

// interval is the 95 % interval of the F1 whose counts begin at first.
func (r *Report) interval(first int) (low, high float64) {
	return Interval(sorted(r.documents), func(sum Counts) float64 {
		c := sum[first:]
		precision, recall := c[rightCount]/max(c[rightCount]+c[wrongCount], 1), c[foundCount]/max(c[coreCount], 1)
		return f1(precision, recall)
	})
}

// where shows the first evidence of an item in a note.
func where(evidence []Evidence) string {
	if len(evidence) == 0 {
		return ""
	}
	return fmt.Sprintf(" (%s: %q)", evidence[0].Doc, evidence[0].Quote)
}
