package doc_test

import (
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// The anchor is a Wednesday.
func TestDateIn(t *testing.T) {
	const anchor graph.Date = "2024-05-15"
	for name, c := range map[string]struct{ sentence, words, want string }{
		"Past":            {"The envoy met the rebels on Friday.", "Friday", "2024-05-10"},
		"Future":          {"The envoy will meet the rebels on Friday.", "Friday", "2024-05-17"},
		"FutureInFront":   {"On Friday, the envoy will meet the rebels.", "Friday", "2024-05-17"},
		"AreTo":           {"On Friday, both sides are to sign the deal.", "Friday", "2024-05-17"},
		"Scheduled":       {"The vote is scheduled for June 2.", "June 2", "2024-06-02"},
		"OtherClause":     {"The army said on Monday that it will withdraw.", "Monday", "2024-05-13"},
		"JustOver":        {"The exhibition is to run from May 10.", "May 10", "2024-05-10"},
		"YearSaid":        {"The army will mark the battle of May 3, 2020.", "May 3, 2020", "2020-05-03"},
		"NoVerb":          {"Attack on Friday", "Friday", "2024-05-10"},
		"MonthInThePast":  {"Militants raided the town in December.", "December", "2023-12"},
		"MonthStillAhead": {"The country will vote in December.", "December", "2024-12"},
	} {
		t.Run(name, func(t *testing.T) {
			start := len([]rune(c.sentence[:strings.Index(c.sentence, c.words)]))
			got := doc.DateIn(text.New(c.sentence), start, start+len([]rune(c.words)), anchor)
			if got.EDTF != c.want {
				t.Errorf("%s, want %s", got.EDTF, c.want)
			}
		})
	}
}
