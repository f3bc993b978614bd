package muc4_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/eval/muc4"
)

func dev(t *testing.T) []muc4.Document {
	t.Helper()
	f, err := os.Open(filepath.FromSlash("../../../shared/corpora/muc4/dev.json"))
	if err != nil {
		if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "corpora") {
			t.Fatal(err)
		}
		t.Skip("needs the MUC-4 development data")
	}
	defer f.Close()
	gold, err := muc4.ReadGold(f)
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

// once drops templates that stand there twice.
func once(templates []muc4.Template) (out []muc4.Template) {
	seen := map[string]bool{}
	for _, x := range templates {
		if s := fmt.Sprint(x); !seen[s] {
			seen[s] = true
			out = append(out, x)
		}
	}
	return out
}

func respond(gold []muc4.Document, f func(muc4.Document) []muc4.Template) map[string]*muc4.Document {
	out := map[string]*muc4.Document{}
	for _, d := range gold {
		out[d.ID] = &muc4.Document{ID: d.ID, Templates: f(d)}
	}
	return out
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > .006 {
		t.Errorf("%s: %.2f, want %.2f", what, got, want)
	}
}

// The rows of the design's table of self-checks on the development data.
func TestScoreOnKnownResponses(t *testing.T) {
	gold := dev(t)
	split := func(e muc4.Entity) (out []muc4.Entity) {
		for _, m := range e {
			out = append(out, muc4.Entity{m})
		}
		return out
	}
	for _, c := range []struct {
		name            string
		respond         func(muc4.Document) []muc4.Template
		p, r, f         float64
		oneToOne        float64
		reeP, reeR, ree float64
	}{
		{"Gold", func(d muc4.Document) []muc4.Template {
			return once(d.Templates)
		}, 100, 100, 100, 100, 100, 100, 100},
		{"EmptyAttack", func(muc4.Document) []muc4.Template { return []muc4.Template{{Type: "attack"}} }, 37, 10.12, 15.90, 15.90, 0, 0, 0},
		{"MentionsApart", func(d muc4.Document) []muc4.Template {
			var out []muc4.Template
			for _, x := range once(d.Templates) {
				y := muc4.Template{Type: x.Type}
				for r := range x.Roles {
					for _, e := range x.Roles[r] {
						y.Roles[r] = append(y.Roles[r], split(e)...)
					}
				}
				out = append(out, y)
			}
			return out
		}, 100, 100, 100, 82.37, -1, -1, -1},
		{"AllInTheFirst", func(d muc4.Document) []muc4.Template {
			if len(d.Templates) == 0 {
				return nil
			}
			first := muc4.Template{Type: d.Templates[0].Type}
			for _, x := range once(d.Templates) {
				for r := range x.Roles {
					first.Roles[r] = append(first.Roles[r], x.Roles[r]...)
				}
			}
			return []muc4.Template{first}
		}, 83.33, 66.21, 73.79, -1, -1, -1, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := muc4.Score(gold, respond(gold, c.respond))
			all := report.Templates()
			p, r, f := all.PRF()
			near(t, "template P", p, c.p)
			near(t, "template R", r, c.r)
			near(t, "template F", f, c.f)
			if c.oneToOne >= 0 {
				_, _, f = report.OneToOne.PRF()
				near(t, "one-to-one F", f, c.oneToOne)
			}
			if c.ree >= 0 {
				ree := report.REE()
				p, r, f = ree.PRF()
				near(t, "REE P", p, c.reeP)
				near(t, "REE R", r, c.reeR)
				near(t, "REE F", f, c.ree)
			}
		})
	}
}

// Every mention of the gold's role fillers as an entity of its own.
func TestMentionsApartAsRoleFillers(t *testing.T) {
	gold := dev(t)
	responses := map[string]*muc4.Document{}
	for _, d := range gold {
		fillers := d.Fillers()
		for r := range fillers {
			var apart []muc4.Entity
			for _, e := range fillers[r] {
				for _, m := range e {
					apart = append(apart, muc4.Entity{m})
				}
			}
			fillers[r] = apart
		}
		responses[d.ID] = &muc4.Document{ID: d.ID, Extracts: fillers}
	}
	tally := muc4.Score(gold, responses).REE()
	p, r, f := tally.PRF()
	near(t, "P", p, 63.33)
	near(t, "R", r, 100)
	near(t, "F", f, 77.55)
}

func TestKeysAsResponse(t *testing.T) {
	gold := dev(t)
	all := map[string]*muc4.Document{}
	for _, pattern := range []string{"tst1", "tst2"} {
		files, err := filepath.Glob(filepath.FromSlash("../../../shared/corpora/muc4/raw/" + pattern + "/key-*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no keys in %s: %v", pattern, err)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			docs, err := muc4.ReadResponses(b)
			if err != nil {
				t.Fatal(err)
			}
			for id, d := range docs {
				all[id] = d
			}
		}
	}
	tally := muc4.Score(gold, all).Templates()
	p, r, f := tally.PRF()
	near(t, "P", p, 95.03)
	near(t, "R", r, 99.32)
	near(t, "F", f, 97.12)
}

func FuzzReadResponses(f *testing.F) {
	f.Add([]byte(`{"TST1-MUC3-0001":[{"incident_type":"attack","PerpInd":[["guerrillas"],[["x",3]]]}]}`))
	f.Add([]byte("0.  MESSAGE: ID                     TST1-MUC3-0001\n1.  MESSAGE: TEMPLATE               1\n9.  PERP: INDIVIDUAL ID   \"A\" / \"B\"\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		docs, err := muc4.ReadResponses(b)
		if err != nil {
			return
		}
		var gold []muc4.Document
		for _, d := range docs {
			gold = append(gold, *d)
		}
		muc4.Score(gold, docs)
		if _, err := muc4.ReadGold(bytes.NewReader(b)); err != nil {
			return
		}
	})
}
