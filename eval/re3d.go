package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"linkchart/eval/corpus"
)

// Spans and relations as re3d marks them. A name is right if begin, end and type are those of the gold; of its types three
// are scored. A relation is right if its type is, and both ends overlap those of the gold in order.
var (
	scoredNames     = []string{"Person", "Organisation", "Location"}
	scoredRelations = []string{"FightingAgainst", "BelongsTo", "InChargeOf", "AlliesOf", "IsSynonymOf"}
	// mutual relations hold either way round.
	mutual = []string{"FightingAgainst", "AlliesOf", "IsSynonymOf"}
)

// Marked is what a system says of one text.
type Marked struct {
	Names     []corpus.Span
	Relations []corpus.Relation
}

// RE3D are the figures of names and relations, by type.
type RE3D struct {
	names, relations map[string]*table
	notes            []string
}

// table holds counts by document: right, said, gold.
type table map[string]Counts

func (t table) add(document string, right, said, gold int) {
	c := t[document]
	if c == nil {
		c = Counts{0, 0, 0}
		t[document] = c
	}
	c[0], c[1], c[2] = c[0]+float64(right), c[1]+float64(said), c[2]+float64(gold)
}

// ScoreRE3D compares what a system says of documents with their gold; said is aligned with docs.
func ScoreRE3D(docs []corpus.Related, said []Marked) *RE3D {
	r := &RE3D{names: map[string]*table{}, relations: map[string]*table{}}
	for i, d := range docs {
		for _, kind := range scoredNames {
			r.scoreNames(kind, d, of(said[i].Names, kind), of(d.Mentions, kind))
		}
		for _, kind := range scoredRelations {
			r.scoreRelations(kind, d, said[i].Relations)
		}
	}
	return r
}

func of(spans []corpus.Span, kind string) []corpus.Span {
	var out []corpus.Span
	for _, s := range spans {
		if s.Type == kind {
			out = append(out, s)
		}
	}
	return out
}

func counted(m map[string]*table, kind string) table {
	if m[kind] == nil {
		m[kind] = &table{}
	}
	return *m[kind]
}

func (r *RE3D) scoreNames(kind string, d corpus.Related, said, gold []corpus.Span) {
	key := func(s corpus.Span) [2]int { return [2]int{s.Start, s.End} }
	want, have := map[[2]int]bool{}, map[[2]int]bool{}
	for _, s := range gold {
		want[key(s)] = true
	}
	right := 0
	for _, s := range said {
		if have[key(s)] {
			continue
		}
		have[key(s)] = true
		if want[key(s)] {
			right++
		} else {
			r.note(d, s.Start, s.End, "wrong "+kind)
		}
	}
	for _, s := range gold {
		if !have[key(s)] {
			r.note(d, s.Start, s.End, "missed "+kind)
		}
	}
	counted(r.names, kind).add(d.ID, right, len(have), len(want))
}

func (r *RE3D) scoreRelations(kind string, d corpus.Related, said []corpus.Relation) {
	gold := distinct(d.Relations, kind)
	said = distinct(said, kind)
	taken := make([]bool, len(gold))
	right := 0
	for _, s := range said {
		i := slices.IndexFunc(gold, func(g corpus.Relation) bool {
			return !taken[slices.Index(gold, g)] && (ends(s, g) || slices.Contains(mutual, kind) && ends(turned(s), g))
		})
		if i < 0 {
			r.note(d, min(s.Source.Start, s.Target.Start), max(s.Source.End, s.Target.End), "wrong "+kind)
			continue
		}
		taken[i] = true
		right++
	}
	for i, g := range gold {
		if !taken[i] {
			r.note(d, min(g.Source.Start, g.Target.Start), max(g.Source.End, g.Target.End), "missed "+kind)
		}
	}
	counted(r.relations, kind).add(d.ID, right, len(said), len(gold))
}

// distinct are the relations of a kind, of mirrored and of equal ones the first.
func distinct(all []corpus.Relation, kind string) []corpus.Relation {
	var out []corpus.Relation
	for _, x := range all {
		if x.Type == kind && !slices.ContainsFunc(out, func(o corpus.Relation) bool {
			same := func(a, b corpus.Span) bool { return a.Start == b.Start && a.End == b.End }
			return same(o.Source, x.Source) && same(o.Target, x.Target) ||
				slices.Contains(mutual, kind) && same(o.Source, x.Target) && same(o.Target, x.Source)
		}) {
			out = append(out, x)
		}
	}
	return out
}

func turned(r corpus.Relation) corpus.Relation {
	return corpus.Relation{Type: r.Type, Source: r.Target, Target: r.Source}
}

func ends(a, b corpus.Relation) bool {
	overlap := func(a, b corpus.Span) bool { return a.Start < b.End && b.Start < a.End }
	return overlap(a.Source, b.Source) && overlap(a.Target, b.Target)
}

// note keeps an error with the words around it.
func (r *RE3D) note(d corpus.Related, start, end int, what string) {
	text := []rune(d.Text)
	around := func(from, to int) string { return strings.Join(strings.Fields(string(text[from:to])), " ") }
	r.notes = append(r.notes, fmt.Sprintf("%s: %s [%d,%d): … %s [%s] %s …", d.ID, what, start, end,
		around(max(0, start-60), start), around(start, end), around(end, min(len(text), end+60))))
}

// Names is the F1 of all names.
func (r *RE3D) Names() float64 { return prf(total(r.names, scoredNames)).f1 }

// Write prints a row for each type, and with list all errors.
func (r *RE3D) Write(w io.Writer, list bool) error {
	var b strings.Builder
	for _, part := range []struct {
		title  string
		tables map[string]*table
		kinds  []string
	}{{"names, strict", r.names, scoredNames}, {"relations", r.relations, scoredRelations}} {
		fmt.Fprintf(&b, "%-18s %6s %6s %6s   %-16s %6s %6s %6s\n", part.title, "P", "R", "F1", "95 %", "right", "said", "gold")
		for _, kind := range part.kinds {
			writeRow(&b, kind, counted(part.tables, kind))
		}
		writeRow(&b, "all", merged(part.tables, part.kinds))
	}
	if list {
		for _, n := range r.notes {
			fmt.Fprintln(&b, n)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeRow(b *strings.Builder, kind string, t table) {
	sum := Counts{0, 0, 0}
	for _, c := range t {
		for i := range c {
			sum[i] += c[i]
		}
	}
	low, high := Interval(sorted(t), func(c Counts) float64 { return prf(c).f1 })
	f := prf(sum)
	fmt.Fprintf(b, "%-18s %6.1f %6.1f %6.1f   (%.1f to %.1f) %8.0f %6.0f %6.0f\n", kind, 100*f.p, 100*f.r, 100*f.f1, 100*low, 100*high, sum[0], sum[1], sum[2])
}

func merged(tables map[string]*table, kinds []string) table {
	out := table{}
	for _, kind := range kinds {
		for d, c := range counted(tables, kind) {
			out.add(d, int(c[0]), int(c[1]), int(c[2]))
		}
	}
	return out
}

func total(tables map[string]*table, kinds []string) Counts {
	sum := Counts{0, 0, 0}
	for _, c := range merged(tables, kinds) {
		for i := range c {
			sum[i] += c[i]
		}
	}
	return sum
}

type precisionRecall struct{ p, r, f1 float64 }

func prf(c Counts) precisionRecall {
	p, r := c[0]/max(c[1], 1), c[0]/max(c[2], 1)
	return precisionRecall{p, r, f1(p, r)}
}
