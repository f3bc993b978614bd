package eval_test

import (
	"slices"
	"testing"

	"linkchart/eval"
	"linkchart/graph"
)

func TestPublishedISAF(t *testing.T) {
	texts := []string{
		"2011-07-S-030 KABUL, Afghanistan (July 10, 2011) – A force detained a man.",
		"2011-07-S-060 KABUL, Afghanistan (July 20, 2011) – A force detained two men.",
		"2011-07-S-030 A force detained a man, yesterday.",
		"2011-07-S-045 A force detained a man, yesterday.",
		"2011-07-S-066 A force detained a man, yesterday.",
		"2010-09-CA-010 KABUL, Afghanistan – (Sept. 3) A force detained a man.",
		"A force detained a man today.",
		"2011-07-S-110 A force detained a man, yesterday.",
		"2011-07-S-001 A force detained a man, yesterday.",
	}
	stated := []graph.Date{"2011-07-10", "2011-07-20", "", "", "", "", "", "", ""}
	got, err := eval.PublishedISAF(texts, stated)
	if err != nil {
		t.Fatal(err)
	}
	want := []graph.Date{"", "", "2011-07-10", "2011-07-15", "2011-07-22", "2010-09-03", "", "2011-07-31", "2011-07-01"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestYearOpen(t *testing.T) {
	for text, want := range map[string]bool{
		"KABUL, Afghanistan (Jan. 8) – A force detained a man today.":                 true,
		"KABUL, Afghanistan (Jan. 8, 2012) – A force detained a man today.":           false,
		"2012-01-S-008 KABUL, Afghanistan (Jan. 8) – A force detained a man today.":   false,
		"A force detained a man who had joined in 2011. He was taken away yesterday.": false,
	} {
		if got := eval.YearOpen(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
