package resolve_test

import (
	"testing"

	"linkchart/graph"
	"linkchart/loader/resolve"
)

// TestOneVictim: a person is murdered once, though one report names the town and the other does not; another attempt years before is
// another.
func TestOneVictim(t *testing.T) {
	bs := batchesOf(t, []string{
		"Gunmen assassinated the politician Rafael Ortuno in Bogota on 3 May 2012.",
		"Two men are accused of murdering the politician Rafael Ortuno in May 2012.",
		"Gunmen assassinated the politician Rafael Ortuno in Bogota on 3 May 2004.",
	})
	b := resolve.Reconcile(records(bs))
	survivors := graph.Survivors(b.Judgements, nil)
	attacks := map[string]bool{}
	for i := range bs {
		for _, e := range bs[i].Entities {
			if e.Type != graph.Attack {
				continue
			}
			root := e.ID
			if s, ok := survivors[root]; ok {
				root = s
			}
			attacks[root] = true
		}
	}
	if len(attacks) != 2 {
		t.Errorf("%d attacks, want 2: %v", len(attacks), attacks)
	}
}
