package cli_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestFloors holds what the extraction has reached: every figure of eval/floors.tsv is at its floor or above.
func TestFloors(t *testing.T) {
	t.Chdir("..")
	b, err := os.ReadFile("eval/floors.tsv")
	if err != nil {
		t.Fatal(err)
	}
	outputs := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			t.Fatalf("eval/floors.tsv: %q has %d fields, not 3", line, len(fields))
		}
		measure, floor := fields[0], number(t, fields[2])
		args := strings.Fields(measure)
		if gold := args[len(args)-1]; strings.HasPrefix(gold, "../shared/") && missing(gold) {
			if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "corpora") {
				t.Errorf("%s is required and not here", gold)
			} else {
				t.Logf("%s is not here", gold)
			}
			continue
		}
		out, ok := outputs[measure]
		if !ok {
			out = must(t, append([]string{"eval"}, args...)...)
			outputs[measure] = out
		}
		m := regexp.MustCompile("(?m)" + fields[1]).FindStringSubmatch(out)
		if m == nil {
			t.Errorf("eval %s has no line %s:\n%s", measure, fields[1], out)
			continue
		}
		if got := number(t, m[1]); got < floor {
			t.Errorf("eval %s: %s is %v, the floor is %v", measure, fields[1], got, floor)
		}
	}
}

func missing(path string) bool {
	_, err := os.Stat(path)
	return err != nil
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
