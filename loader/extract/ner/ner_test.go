package ner_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

func known(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func shown(doc *text.Text, spans []ner.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, ner.KindNames[s.Kind]+" "+doc.Slice(doc.Tokens[s.First].Start, doc.Tokens[s.Last-1].End))
	}
	return out
}

func TestAlign(t *testing.T) {
	const s = "The Red Front’s leader, Ann Lee, left."
	doc := text.New(s)
	got := shown(doc, ner.Align(doc, []ner.Mark{
		{Start: 4, End: 13, Kind: ner.Organisation},
		{Start: 4, End: 22, Kind: ner.Person}, // one inside the other: the longer
		{Start: 24, End: 31, Kind: ner.Person},
		{Start: 31, End: 31, Kind: ner.Person}, // nothing
	}))
	if want := []string{"Person Red Front’s leader", "Person Ann Lee"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func examples(t *testing.T) []ner.Example {
	t.Helper()
	var out []ner.Example
	for _, s := range []string{
		"Officials said that [Tarek Samir] met [Omar Haddad] there.", "Later [Nadia Khoury] spoke to reporters.",
		"Nobody saw [Lina Aziz] leave.", "Police arrested [Sami Nasser] and others.",
	} {
		var plain strings.Builder
		var marks []ner.Mark
		for _, r := range s {
			switch at := len([]rune(plain.String())); r {
			case '[':
				marks = append(marks, ner.Mark{Start: at, Kind: ner.Person})
			case ']':
				marks[len(marks)-1].End = at
			default:
				plain.WriteRune(r)
			}
		}
		out = append(out, ner.Examples(plain.String(), marks)...)
	}
	return out
}

func TestTrainAndFind(t *testing.T) {
	g := known(t)
	b, err := ner.Train(examples(t), g)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ner.Train(examples(t), g)
	if err != nil || !bytes.Equal(b, again) {
		t.Errorf("training again gives other bytes (%v)", err)
	}
	f, err := ner.NewFinder(b, g)
	if err != nil {
		t.Fatal(err)
	}
	doc := text.New("Police saw Hana Mansour there.")
	if got := shown(doc, f.Find(doc)); !slices.Equal(got, []string{"Person Hana Mansour"}) {
		t.Errorf("got %q", got)
	}
	if _, err := ner.NewFinder(b[:len(b)-1], g); err == nil {
		t.Error("a cut model is no error")
	}
}

func TestSpansInAnyCase(t *testing.T) {
	f, err := ner.Spans(known(t))
	if err != nil {
		t.Fatal(err)
	}
	const s = "The Iraqi government condemned the attack in the city of Mosul on Sunday."
	for name, change := range map[string]func(string) string{"Written": strings.Clone, "Upper": text.ToUpper, "Lower": text.ToLower} {
		t.Run(name, func(t *testing.T) {
			doc := text.New(change(s))
			got := shown(doc, f.Find(doc))
			for _, want := range []string{"Organisation The Iraqi government", "Location the city of Mosul"} {
				if !slices.ContainsFunc(got, func(g string) bool { return strings.EqualFold(g, want) }) {
					t.Errorf("no %q among %q", want, got)
				}
			}
		})
	}
}

func TestNothingToFind(t *testing.T) {
	f, err := ner.Spans(known(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"", "\n\n", "...", strings.Repeat("and ", 3000)} {
		if got := f.Find(text.New(s)); len(got) != 0 {
			t.Errorf("%.10q: %v", s, got)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	f, err := ner.Spans(known(b))
	if err != nil {
		b.Fatal(err)
	}
	s := strings.Repeat("Gunmen stormed a police station in the northern district late on Tuesday, killing four officers, the governor's spokesman said. ", 24)
	doc := text.New(s)
	doc.Tags()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		f.Find(doc)
	}
}

func TestRepair(t *testing.T) {
	r, err := ner.DefaultRecaser(known(t))
	if err != nil {
		t.Fatal(err)
	}
	const s = "Fighters of the Taliban attacked a convoy in Kandahar province on Monday, and the soldiers answered. Mullah Rahman, a Taliban commander, was killed in the fighting near the border."
	for name, change := range map[string]func(string) string{"Upper": text.ToUpper, "Lower": text.ToLower} {
		t.Run(name, func(t *testing.T) {
			doc := text.New(change(s))
			r.Repair(doc)
			n := len(doc.Runes)
			if got := doc.Slice(0, n); got != s {
				t.Errorf("got  %s\nwant %s", got, s)
			}
			if got := doc.Given(0, n); got != change(s) {
				t.Errorf("given was %s", got)
			}
			if len(doc.Sentences) != 2 || doc.Tokens[3].Text != "Taliban" {
				t.Errorf("%d sentences, token %q", len(doc.Sentences), doc.Tokens[3].Text)
			}
		})
	}
	doc := text.New(s)
	r.Repair(doc)
	if doc.Slice(0, len(doc.Runes)) != s {
		t.Error("a text in mixed case was changed")
	}
}
