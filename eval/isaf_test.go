package eval_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/eval"
)

const releases = `{"text": "One.", "gold": {"name": "a", "start_date": "2010-08-31", "province": ["sar-e_pul"], "target_group": ["taliban;haqqani"], "min_killed": 0, "min_captured": 3}}

{"text": "Two.", "gold": {"name": "b", "start_date": "2011-01-01", "province": [""], "target_group": [""], "min_killed": 2, "min_captured": 0}}
`

func TestISAFFields(t *testing.T) {
	gold, err := eval.ReadISAF(strings.NewReader(releases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, answers string
		want          map[string]int
	}{
		{
			"the gold itself", `{"name": "a", "start_date": "2010-08-31", "province": "sar-e_pul", "target_group": "taliban;haqqani", "min_killed": 0, "min_captured": 3}
{"name": "b", "start_date": "2011-01-01", "province": "", "target_group": "", "min_killed": 2, "min_captured": 0}`,
			map[string]int{"date": 2, "province": 2, "group": 2, "killed": 2, "captured": 2},
		},
		{
			"case, hyphens and the order of groups don't matter, the order of answers neither",
			`{"name": "b", "start_date": "2011-01-02", "province": "kabul", "target_group": "taliban", "min_killed": 3, "min_captured": 0}
{"name": "a", "start_date": "2010-08-31", "province": "Sar-e Pul", "target_group": ["haqqani", "taliban"], "min_killed": 0, "min_captured": 4}`,
			map[string]int{"date": 1, "province": 1, "group": 1, "killed": 1, "captured": 1},
		},
	} {
		answers, err := eval.ReadISAFRecords(strings.NewReader(c.answers))
		if err != nil {
			t.Fatal(c.name, err)
		}
		report, err := eval.ScoreISAF(gold, answers)
		if err != nil {
			t.Fatal(c.name, err)
		}
		for _, f := range report.Fields {
			if want, ok := c.want[f.Name]; ok && f.Right != want {
				t.Errorf("%s: %s right in %d of %d, want %d", c.name, f.Name, f.Right, f.Scored, want)
			}
		}
	}
	if _, err := eval.ScoreISAF(gold, nil); err == nil || !strings.Contains(err.Error(), `"a"`) {
		t.Errorf("a missing answer: %v, want an error that names the release", err)
	}
	if _, err := eval.ReadISAF(strings.NewReader("{\"text\": \"One.\"}\n{\"gold\": 3}")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("a bad line: %v, want an error that names it", err)
	}
}

// Constant answers give the shares that the makers of the measure publish for them.
func TestISAFConstantAnswers(t *testing.T) {
	const file = "../../shared/corpora/isaf/dev.jsonl"
	f, err := os.Open(filepath.FromSlash(file))
	if err != nil {
		if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "corpora") {
			t.Fatal(err)
		}
		t.Skip("the corpora are not here: ", err)
	}
	defer f.Close()
	gold, err := eval.ReadISAF(f)
	if err != nil {
		t.Fatal(err)
	}
	answers := make([]eval.ISAFRecord, len(gold))
	for i := range gold {
		answers[i] = eval.ISAFRecord{Name: gold[i].Gold.Name, TargetGroup: "taliban", MinCaptured: 3}
	}
	report, err := eval.ScoreISAF(gold, answers)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"killed": 208, "captured": 89, "group": 145}
	for _, f := range report.Fields {
		if n, ok := want[f.Name]; ok && f.Right != n {
			t.Errorf("%s: %d right, want %d", f.Name, f.Right, n)
		}
	}
}
