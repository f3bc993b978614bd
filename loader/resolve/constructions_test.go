package resolve_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/gazetteer"
	"linkchart/loader/resolve"
)

// construction is a short text and what its graph must hold: "LEADS Ann Roe | Red Front", with further types that will do
// behind a plus sign and a modality behind "!"; "killed attack 12"; "no LEADS …" and "no entity Attack" for what it must not.
type construction struct {
	family, text string
	wants        []string
}

func constructions(t *testing.T, file string) []construction {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []construction
	family := ""
	for line := range strings.Lines(string(content)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "# "):
			family = line[2:]
		case strings.HasPrefix(line, "  "):
			c := &out[len(out)-1]
			c.wants = append(c.wants, strings.TrimSpace(line))
		default:
			out = append(out, construction{family: family, text: line})
		}
	}
	return out
}

// cascade is the extraction with its gazetteer.
func cascade(t testing.TB) (*extract.Extractor, *gazetteer.Gazetteer) {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(g)
	if err != nil {
		t.Fatal(err)
	}
	return x, g
}

// graphOf is what the loader makes of a text.
type graphOf struct {
	names  map[string][]string
	types  map[string]graph.EntityType
	claims []graph.Claim
}

func readGraph(t *testing.T, x *extract.Extractor, g *gazetteer.Gazetteer, text string) graphOf {
	t.Helper()
	d := &doc.Decoded{Text: text, MediaType: "text/plain"}
	f, err := x.Extract(d)
	if err != nil {
		t.Fatal(err)
	}
	b, err := resolve.Batch(resolve.Input{FileName: "a.txt", ContentHash: graph.ContentHash([]byte(text)), Decoded: d, Findings: f, Gazetteer: g})
	if err != nil {
		t.Fatal(err)
	}
	out := graphOf{names: map[string][]string{}, types: map[string]graph.EntityType{}, claims: b.Claims}
	for i := range b.Entities {
		e := &b.Entities[i]
		out.types[e.ID] = e.Type
		out.names[e.ID] = append(out.names[e.ID], e.Name)
		out.names[e.ID] = append(out.names[e.ID], e.Aliases...)
	}
	return out
}

// is tells whether words stand for an entity: a part of one of its names, or the small name of its type.
func (g graphOf) is(id, words string) bool {
	if words == strings.ToLower(string(g.types[id])) {
		return true
	}
	return slices.ContainsFunc(g.names[id], func(n string) bool { return strings.Contains(graph.Fold(n), graph.Fold(words)) })
}

func (g graphOf) holds(want string) bool {
	if rest, ok := strings.CutPrefix(want, "entity "); ok {
		kind, name, _ := strings.Cut(rest, " = ")
		for id, t := range g.types {
			if string(t) == kind && g.is(id, name) {
				return true
			}
		}
		return false
	}
	want, modality, _ := strings.Cut(want, " !")
	predicate, ends, _ := strings.Cut(want, " ")
	if s, o, relation := strings.Cut(ends, " | "); relation {
		return slices.ContainsFunc(g.claims, func(c graph.Claim) bool {
			if !slices.Contains(strings.Split(predicate, "+"), c.Predicate) || !positive(&c, modality) {
				return false
			}
			symmetric := graph.RelationType(c.Predicate).Symmetric() && g.is(c.Subject, o) && g.is(c.Object, s)
			return g.is(c.Subject, s) && g.is(c.Object, o) || symmetric
		})
	}
	return slices.ContainsFunc(g.claims, func(c graph.Claim) bool {
		return c.Predicate == predicate && c.Value != nil && g.values(&c, ends)
	})
}

// values tells whether words name the subject of a claim and, behind it, its value; either may have blanks in it.
func (g graphOf) values(c *graph.Claim, words string) bool {
	for i, b := range words {
		if b == ' ' && g.is(c.Subject, words[:i]) && strings.Contains(show(c.Value), words[i+1:]) {
			return true
		}
	}
	return false
}

func positive(c *graph.Claim, modality string) bool {
	return slices.ContainsFunc(c.Evidence, func(e graph.Evidence) bool {
		return e.Negative == (modality == string(graph.Denied)) && (modality == "" || string(e.Modality) == modality)
	})
}

func show(v *graph.Value) string {
	switch {
	case v.Date != nil:
		return v.Date.EDTF + " " + v.Date.Raw
	case v.Quantity != nil:
		if v.Quantity.Min != nil {
			return fmt.Sprint(*v.Quantity.Min, " ", v.Quantity.VictimGroup)
		}
		if v.Quantity.Max != nil { // "never more than 150"
			return fmt.Sprint(*v.Quantity.Max, " ", v.Quantity.VictimGroup)
		}
	}
	return v.Code + v.Text
}

// TestConstructions holds what the loader reads, sentence by sentence: the files testdata/constructions*.txt have a family for each kind of
// relation.
func TestConstructions(t *testing.T) {
	x, g := cascade(t)
	files, err := filepath.Glob("testdata/constructions*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var rows []construction
	for _, file := range files {
		rows = append(rows, constructions(t, file)...)
	}
	for _, c := range rows {
		got := readGraph(t, x, g, c.text)
		for _, want := range c.wants {
			if never, negative := strings.CutPrefix(want, "no "); negative {
				if got.holds(never) {
					t.Errorf("%s: %s\n\tholds %s", c.family, c.text, never)
				}
			} else if !got.holds(want) {
				t.Errorf("%s: %s\n\tlacks %s", c.family, c.text, want)
			}
		}
	}
}
