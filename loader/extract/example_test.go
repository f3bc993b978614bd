package extract_test

import (
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/gazetteer"
)

// shelling is an extractor: who shelled what. Its pattern names a group, the verb, and one or more targets.
type shelling struct{ pattern *doc.Pattern }

func newShelling() (*shelling, error) {
	p, err := doc.NewPattern(`{GROUP:s} {have}(?:also )?shelled {the}{TARGETs:o}`)
	return &shelling{p}, err
}

func (*shelling) Name() string    { return "shelling" }
func (*shelling) Version() string { return "1" }

func (x *shelling) Extract(d *doc.Document) {
	for i := range d.Sentences {
		for _, m := range x.pattern.Find(d.Frame(i)) {
			stance := m.Stance() // asserted, denied, alleged …, and by whom
			for _, target := range m.All("o") {
				d.Findings = append(d.Findings, doc.Finding{
					Subject: m.One("s").Key, Predicate: string(graph.Targets), Object: target.Key,
					Qualifiers: graph.Qualifiers{Mode: "EXECUTED"},
					Span:       m.Span(m.From, m.To), Sentence: i, // what is quoted
					Modality: stance.Modality, Attribution: stance.Attribution,
					Confidence: 0.8, Extractor: x.Name(), Version: x.Version(),
				})
			}
		}
	}
}

var _ extract.One = (*shelling)(nil)

// An extractor reads what those before it found: here the names.
func ExampleOne() {
	g, err := gazetteer.Default()
	if err != nil {
		log.Fatal(err)
	}
	all, err := extract.New(g)
	if err != nil {
		log.Fatal(err)
	}
	found, err := all.Extract(&doc.Decoded{Text: "Residents said that Boko Haram had shelled Maiduguri and Damboa. Many fled."})
	if err != nil {
		log.Fatal(err)
	}
	x, err := newShelling()
	if err != nil {
		log.Fatal(err)
	}
	d := found.Document
	fmt.Println(d.Frame(0).Text)
	d.Findings = nil
	x.Extract(d)
	for _, f := range d.Findings {
		fmt.Printf("%s %s %s, %s by %s: %q\n", f.Subject, f.Predicate, f.Object, f.Modality, f.Attribution, d.Slice(f.Start, f.End))
	}
	// Output:
	// residents said that <G0> had shelled <L1> and <L2> .
	// group:boko-haram TARGETS city:maiduguri, reported by Residents: "Boko Haram had shelled Maiduguri and Damboa"
	// group:boko-haram TARGETS city:damboa, reported by Residents: "Boko Haram had shelled Maiduguri and Damboa"
}

// TestAddingPage: the code that docs/adding.md shows is the code above, and finds what the page says.
func TestAddingPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/adding.md")
	if err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(string(page), -1)
	if len(blocks) != 1 || !strings.Contains(string(code), blocks[0][1]) {
		t.Errorf("the page shows other code than example_test.go: %q", blocks)
	}
	shown := regexp.MustCompile(`(?m)^group:boko-haram .*$`).FindAllString(string(page), -1)
	for _, line := range shown {
		if !strings.Contains(string(code), "\t// "+line+"\n") {
			t.Errorf("the page shows %q, the example finds something else", line)
		}
	}
	if len(shown) != 2 || !strings.Contains(string(page), "`{GROUP:s} {have}(?:also )?shelled {the}{TARGETs:o}`}") {
		t.Error("the page lacks the pattern, or what it finds")
	}
}
