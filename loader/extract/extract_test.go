package extract_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/gazetteer"
)

var update = flag.Bool("update", false, "write the fixtures' .want.json anew")

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(g)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// found is what a fixture shows of one extractor: mentions for names, the text in its repaired case and the persons for ner, bodies of state for bodies, the header's fields, findings for the rest.
func found(d *doc.Document, extractor string) []string {
	name := func(key string) string {
		if t := d.Things[key]; t != nil {
			return string(t.Entity.Type) + " " + t.Entity.Name
		}
		return key
	}
	out := []string{}
	switch extractor {
	case "header":
		show := func(label string, f *graph.FuzzyDate) {
			if f != nil {
				out = append(out, label+": "+f.EDTF)
			}
		}
		out = append(out, "title: "+d.Title, "basis: "+d.DateBasis)
		show("published", d.Published)
		show("page date", d.PageDate)
		return out
	case "language":
		return append(out, "language: "+d.Lang, "left out: "+d.LeftOut)
	case "ner":
		out = append(out, d.Slice(0, len(d.Runes)))
		for _, m := range d.Mentions {
			if m.Type == graph.Person && !m.Coreference {
				out = append(out, "person: "+d.Slice(m.Start, m.End))
			}
		}
		return out
	case "bodies":
		for _, m := range d.Mentions {
			if m.Type == graph.StateBody {
				out = append(out, fmt.Sprintf("%q: %s", d.Slice(m.Start, m.End), name(m.Key)))
			}
		}
		return out
	case "names":
		for _, m := range d.Mentions {
			kind := ""
			switch {
			case m.Type.Class() == graph.OccurrenceClass:
				continue
			case m.Coreference:
				kind = " (coreference)"
			case m.Adjective:
				kind = " (adjective)"
			}
			out = append(out, fmt.Sprintf("%q: %s%s", d.Slice(m.Start, m.End), name(m.Key), kind))
		}
		return out
	}
	for _, f := range d.Findings {
		if f.Extractor != extractor {
			continue
		}
		line := name(f.Subject) + " " + f.Predicate + " "
		if f.Object != "" {
			line += name(f.Object)
		} else {
			line += f.Value.Normal()
		}
		if f.Scope != "" {
			line += " of " + f.Scope
		}
		q, err := json.Marshal(f.Qualifiers)
		if err != nil {
			return []string{err.Error()}
		}
		if string(q) != "{}" {
			line += " " + string(q)
		}
		line += ", " + string(f.Modality)
		if f.Attribution != "" {
			line += " by " + f.Attribution
		}
		out = append(out, fmt.Sprintf("%s: %q", line, d.Slice(f.Start, f.End)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestFixtures(t *testing.T) {
	x := extractor(t)
	folders, err := filepath.Glob("*/testdata")
	if err != nil {
		t.Fatal(err)
	}
	covered := map[string]bool{}
	for _, folder := range folders {
		name := filepath.Dir(folder)
		covered[name] = true
		cases, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range cases {
			t.Run(name+"/"+strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
				text, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				f, err := x.Extract(&doc.Decoded{Text: string(text)})
				if err != nil {
					t.Fatal(err)
				}
				got, err := json.MarshalIndent(found(f.Document, name), "", " ")
				if err != nil {
					t.Fatal(err)
				}
				want := strings.TrimSuffix(file, ".txt") + ".want.json"
				if *update {
					if err := os.WriteFile(want, append(got, '\n'), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				b, err := os.ReadFile(want)
				if err != nil {
					t.Fatal(err)
				}
				if string(b) != string(got)+"\n" {
					t.Errorf("got\n%s\nwant\n%s", got, b)
				}
			})
		}
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" && !covered[e.Name()] {
			t.Errorf("extractor %s has no fixtures", e.Name())
		}
	}
}

// quotesVerbatim fails if a span of a finding or mention lies outside the text or is empty.
func quotesVerbatim(t *testing.T, d *doc.Document) {
	t.Helper()
	for _, f := range d.Findings {
		if f.Start < 0 || f.End <= f.Start || f.End > len(d.Runes) {
			t.Errorf("%s %s %s: span [%d,%d) of %d", f.Subject, f.Predicate, f.Object, f.Start, f.End, len(d.Runes))
		}
		if f.Modality.Rank() == 0 {
			t.Errorf("%s %s %s: modality %q", f.Subject, f.Predicate, f.Object, f.Modality)
		}
	}
	for _, m := range d.Mentions {
		if m.Start < 0 || m.End <= m.Start || m.End > len(d.Runes) {
			t.Errorf("mention of %s: span [%d,%d) of %d", m.Key, m.Start, m.End, len(d.Runes))
		}
		if s := d.Sentences[m.Sentence]; m.First < s.First || m.Last > s.Last {
			t.Errorf("mention of %s: tokens [%d,%d) outside sentence [%d,%d)", m.Key, m.First, m.Last, s.First, s.Last)
		}
	}
}

func TestSameTextSameFindings(t *testing.T) {
	x := extractor(t)
	files := os.DirFS("../../samples")
	names, err := fs.Glob(files, "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		b, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		var before string
		for range 5 {
			f, err := x.Extract(&doc.Decoded{Text: string(b)})
			if err != nil {
				t.Fatal(err)
			}
			quotesVerbatim(t, f.Document)
			now, err := json.Marshal(f.Document.Findings)
			if err != nil {
				t.Fatal(err)
			}
			if before != "" && string(now) != before {
				t.Errorf("%s: findings differ from run to run", name)
			}
			before = string(now)
		}
	}
}

func FuzzExtract(f *testing.F) {
	x := extractor(f)
	for _, s := range []string{
		"", "A bombing in Kabul killed 12 people.", "Gunmen stormed ’s <G0> hotel in \u00a0Bamako 😀.", "The the the attack attack in in Mali, Mali and Mali.",
		"Gen. X of Y, the leader of the Taliban, said that it could attack the U.S. in May 2020", "e\u0301\u0301 al-al-al Qaeda's 's",
		"At A00 A00000000000000 0000!",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		out, err := x.Extract(&doc.Decoded{Text: s})
		if err != nil {
			t.Fatal(err)
		}
		quotesVerbatim(t, out.Document)
	})
}

// benchText is how long the documents of the benchmark are: that of a short news article.
const benchText = 3000

// benchTexts makes documents of benchText bytes from the paragraphs of the samples.
func benchTexts(b *testing.B) []*doc.Decoded {
	files, err := filepath.Glob("../../samples/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal(files, err)
	}
	var out []*doc.Decoded
	text := ""
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			if text += line; len(text) >= benchText {
				out = append(out, &doc.Decoded{Text: text})
				text = ""
			}
		}
	}
	return out
}

func BenchmarkExtract(b *testing.B) {
	x := extractor(b)
	texts := benchTexts(b)
	size := 0
	for _, d := range texts {
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	rounds := 0
	for b.Loop() {
		for _, d := range texts {
			if _, err := x.Extract(d); err != nil {
				b.Fatal(err)
			}
		}
		rounds++
	}
	b.ReportMetric(float64(rounds*size)/benchText/b.Elapsed().Seconds(), "docs/s")
}
