package eval_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/eval"
	"linkchart/graph"
)

func datesOf(t *testing.T, name, content string) ([]eval.DateItem, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return eval.ReadDates(path)
}

func TestReadDates(t *testing.T) {
	items, err := datesOf(t, "items.jsonl", `{"documentDate":"2024-05-15","sentence":"It’s on Friday.","start":8,"end":14,"expression":"Friday","gold":"2024-05-17"}`+"\n")
	if err != nil || len(items) != 1 || items[0].Expression != "Friday" {
		t.Errorf("%v, %v", items, err)
	}
	items, err = datesOf(t, "releases.jsonl", `{"text":"2011-03-S-004\nKABUL (March 4) - Officials confirmed today that troops found a cache in the south yesterday. More.","gold":{"start_date":"2011-03-03"}}`)
	if err != nil || len(items) != 1 || items[0].Expression != "yesterday" || items[0].DocumentDate != "2011-03-04" || items[0].Gold != "2011-03-03" {
		t.Errorf("%+v, %v", items, err)
	}
	for name, line := range map[string]string{
		"Outside":    `{"sentence":"Today.","start":3,"end":9,"gold":"2024"}`,
		"OtherWords": `{"sentence":"Today.","start":0,"end":5,"expression":"today","gold":"2024"}`,
		"NoGold":     `{"sentence":"Today.","start":0,"end":5}`,
		"NoJSON":     `Today`,
		"Empty":      ``,
	} {
		if _, err := datesOf(t, "items.jsonl", line); err == nil || !strings.Contains(err.Error(), "items.jsonl") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestScoreDates(t *testing.T) {
	items := []eval.DateItem{
		{Document: "a", Expression: "Friday", Gold: "2024-05-17", Sentence: "It begins on Friday."},
		{Document: "a", Expression: "May 3, 2024", Gold: "2024-05-03"},
		{Document: "b", Expression: "two years ago", Gold: "2022"},
		{Document: "b", Expression: "May", Gold: "2024-05"},
	}
	said := map[string]string{"Friday": "2024-05-10", "May 3, 2024": "2024-05-03", "two years ago": "2022~", "May": "2024-05/2024-06"}
	var b bytes.Buffer
	report := eval.ScoreDates(items, func(i eval.DateItem) graph.FuzzyDate { return graph.FuzzyDate{EDTF: said[i.Expression]} })
	if err := report.Write(&b, true); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, line := range strings.Split(b.String(), "\n") {
		if f := strings.Fields(line); len(f) > 4 {
			got = append(got, strings.Join(strings.Fields(strings.SplitN(line, "(", 2)[0]), " "))
		}
	}
	want := []string{
		"day 50.0 % of 2", "day, no year in the words 0.0 % of 1", "month 0.0 % of 1", "year 100.0 % of 1",
		`a, : "Friday" is 2024-05-17, not "2024-05-10": It begins on Friday.`,
	}
	for _, w := range want {
		if !strings.Contains(strings.Join(got, "\n"), w) {
			t.Errorf("no line %q in\n%s", w, b.String())
		}
	}
}
