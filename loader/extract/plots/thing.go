package plots

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
)

// reader knows which plot a document told last.
type reader struct {
	*doc.Document
	g        *gazetteer.Gazetteer
	last     *doc.Thing
	sentence int // where it was told
	planners []string
	unnamed  bool // people without a name planned it
	aimed    bool // what it was to strike is known
}

// near is how many sentences on a plot may be told again without its target.
const near = 3

// thing returns the plot that is told: the one of its target; where no target is named, now or before, the one told a moment ago by the same
// people, else one called by its words. It returns nil if the target is none that the document knows.
func (r *reader) thing(sentence int, p *planned) *doc.Thing {
	if len(p.targets) > 0 && r.Things[p.targets[0].Key] == nil {
		return nil
	}
	t := r.last
	if p.definite && len(p.targets) == 0 && t == nil {
		return nil
	}
	switch again := r.again(sentence, p); {
	case again && (!r.aimed || len(p.targets) == 0):
	case len(p.targets) > 0:
		t = r.named("plot:"+p.targets[0].Key, title(r.Document, p.targets[0]))
	case len(p.planners)+len(p.foilers) == 0: // planners hold states by now
		return nil
	default:
		t = r.named(fmt.Sprintf("plot:told:%d", p.span.Start), r.wording(p))
	}
	if t != r.last {
		r.planners, r.unnamed, r.aimed = nil, false, false
	}
	r.last, r.sentence, r.aimed = t, sentence, r.aimed || len(p.targets) > 0
	r.unnamed = r.unnamed || len(p.people) > 0 && len(p.planners) == 0
	for _, m := range p.planners {
		r.planners = append(r.planners, m.Key)
	}
	return t
}

// tellByRule notes that a pattern found a plot.
func (r *reader) tellByRule(t *doc.Thing, m *doc.Match) {
	r.last, r.sentence, r.planners, r.unnamed, r.aimed = t, m.Sentence, nil, false, m.One("t") != nil
	if g := m.One("g"); g != nil {
		r.planners = append(r.planners, g.Key)
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Object == t.Key && f.Predicate == string(graph.ParticipatedIn) {
			r.planners = append(r.planners, f.Subject)
		}
	}
	r.unnamed = len(r.planners) == 0
}

// again tells whether a plot is the one told last: called "the plot", by the same people, or by people who are named right behind it.
func (r *reader) again(sentence int, p *planned) bool {
	if r.last == nil || sentence-r.sentence > near && !(p.definite && len(p.targets) == 0) {
		return false
	}
	if len(p.planners) == 0 {
		return len(p.people) == 0 && p.definite
	}
	return p.definite || len(r.planners) == 0 && r.unnamed && sentence-r.sentence <= 1 ||
		slices.ContainsFunc(p.planners, func(m *doc.Mention) bool { return slices.Contains(r.planners, m.Key) })
}

// named returns the plot with a key, a new one if there is none.
func (r *reader) named(key, name string) *doc.Thing {
	if t := r.Things[key]; t != nil {
		return t
	}
	return r.Thing(key, graph.Entity{Type: graph.Plot, Name: name}, true)
}

// wording is what a plot without a named target is called: after the one who planned it, else by the words of the text.
func (r *reader) wording(p *planned) string {
	if len(p.planners) > 0 && r.Things[p.planners[0].Key] != nil {
		return "Plot of " + strings.TrimPrefix(r.Things[p.planners[0].Key].Entity.Name, "the ")
	}
	words := strings.Join(strings.Fields(r.Slice(p.span.Start, p.span.End)), " ")
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[n:]
}
