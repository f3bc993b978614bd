package eval_test

import (
	"strings"
	"testing"

	"linkchart/eval"
)

func TestSummaryFields(t *testing.T) {
	gold, err := eval.ReadSummaries(strings.NewReader(
		`{"id": "a", "text": "One.", "gold": {"attackType": "FACILITY_ATTACK", "weaponType": "EXPLOSIVES", "targetType": "POLICE", "killed": 3, "wounded": 0, "country": "MX", "group": ["Al-Qaida", "AQ"], "claimed": false}}
{"id": "b", "text": "Two.", "gold": {"attackType": "UNKNOWN", "targetType": "NON_STATE_MILITIA", "killed": 0}}`))
	if err != nil {
		t.Fatal(err)
	}
	answers, err := eval.ReadSummaryRecords(strings.NewReader(
		`{"id": "a", "attackType": ["ARMED_ASSAULT", "BOMBING_EXPLOSION", "FACILITY_ATTACK"], "weaponType": "EXPLOSIVES", "targetType": ["GOVERNMENT_GENERAL"], "killed": 4, "country": "MX", "group": ["al Qaida"]}`))
	if err != nil {
		t.Fatal(err)
	}
	// right and scored: unknown gold is not scored, a missing answer is empty, numbers that nobody gives are 0
	want := map[string][2]int{
		"attack type": {1, 1}, "attack type, strict": {0, 1}, "weapon type, strict": {1, 1}, "target type": {1, 2}, "target type, strict": {0, 2},
		"killed": {1, 2}, "killed, where any": {0, 1}, "wounded": {1, 1}, "country": {1, 1}, "city": {0, 0}, "group": {1, 1}, "claimed": {1, 1},
	}
	for _, row := range eval.ScoreSummaries(gold, answers).Fields {
		if w, ok := want[row.Name]; ok && w != [2]int{row.Right, row.Scored} {
			t.Errorf("%s: %d of %d, want %d of %d", row.Name, row.Right, row.Scored, w[0], w[1])
		}
	}
}
