// Package plots finds violence that was planned, prepared or foiled before the deed. What is merely possible or wished for
// is no plot.
package plots

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/syntax"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "plots"
	Version = "13"
)

// Extractor finds plots. It may be used by any number of goroutines.
type Extractor struct {
	g        *gazetteer.Gazetteer
	compiled []compiled
	patterns *doc.Patterns
}

// rule: g plans, t is to be struck, l is where, f foils.
type rule struct {
	status, expression string
	need               []string
}

type compiled struct {
	rule
	*doc.Pattern
}

var rules = []rule{
	{status: "PLANNED", expression: `{the}(?:planned|suspected planned|alleged planned) (?:terrorist |terror |bomb |suicide |major )*(?:attack|bombing|assault) (?:in|on|at|against) {the}{w2}(?P<t>{FACILITY}|{EVENT}|{PLACE})`, need: []string{"planned"}},
	{status: "PLANNED", expression: `{the}(?:planned|foiled|thwarted) (?:terrorist |terror |bomb |suicide )*(?:attack|bombing|assault) on {w2}(?:at|in) {the}(?P<t>{FACILITY}|{EVENT}|{PLACE})`, need: []string{"planned", "foiled", "thwarted"}},
	{status: "PLANNED", expression: `{GROUP:g} (?:{be} |had been |has been )(?:actively |also )?planning {the}(?:terrorist |terror |major )*(?:attack|bombing|assault) (?:in|on|at|against) {the}(?P<t>{FACILITY}|{EVENT}|{PLACE})`, need: []string{"planning"}},
	{status: "PLOTTED", expression: `{GROUP:g} (?:{be} |had been |has been |have been )?(?:actively |also )?(?:plotting|plotted|planning) (?:{w2}attacks? (?:on|against|at) )?{any14}(?:even |and |including )(?:the )?(?P<t>{EVENT})`, need: []string{"plott", "planning"}},
	{status: "PLOTTED", expression: `{the}plots? (?:against|to (?:attack|bomb|strike|blow up|target|hit|storm|bring down|assassinate|kidnap|kill)) {the}{w3}(?P<t>{FACILITY}|{EVENT}|{PERSON}|{PLACE})`, need: []string{"plot"}},
	{status: "PLOTTED", expression: `{the}plots? to {w3}(?:{w4})(?:in|at|on) {the}(?P<t>{FACILITY}|{PLACE})`, need: []string{"plot"}},
	{status: "PLANNED", expression: `(?:planning|preparing|plotting|planned|prepared|plotted) (?:to (?:attack|bomb|blow up|target|storm)|{the}{w2}(?:attacks?|bombings?|assaults?) (?:on|against|at|in)) {the}{w3}(?P<t>{FACILITY}|{EVENT})`, need: []string{"planning", "preparing", "plott", "planned", "prepared"}},
	{status: "FOILED", expression: `(?P<f>{STATE}|{ORG}|{PEOPLE}) {have}(?:said to have |claimed to have )?(?:foiled|thwarted|prevented|disrupted|averted|stopped) {the}(?:{w3})(?:{GROUP:g} )?(?:{w2})(?:plots?|attacks?|bombings?)(?: (?:on|against|at|in) {w3}?(?:(?:at|in) )?{the}(?P<t>{FACILITY}|{EVENT}|{PLACE}))?`, need: []string{"foiled", "thwarted", "prevented", "disrupted", "averted", "stopped"}},
}

// New compiles the rules; the error is a fault of this package.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	x := &Extractor{g: g}
	var list []*doc.Pattern
	for _, r := range rules {
		p, err := doc.NewPattern(r.expression, r.need...)
		if err != nil {
			return nil, err
		}
		x.compiled, list = append(x.compiled, compiled{r, p}), append(list, p)
	}
	x.patterns = doc.NewPatterns(list)
	return x, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// Extract adds plots to the document.
func (x *Extractor) Extract(d *doc.Document) {
	var plots []*doc.Thing
	r := &reader{Document: d, g: x.g}
	for i := range d.Sentences {
		if d.Sentences[i].Furniture || d.Sentences[i].Heading {
			continue
		}
		s := syntax.Parse(d, i)
		if !told(s) {
			continue
		}
		var spans []doc.Span
		if hinted(d, i) {
			for _, p := range clausal(s) {
				if !unsure(s, p.span) && r.tell(i, &p) {
					spans = append(spans, p.span)
				}
			}
		}
		f := d.Frame(i)
		for k := range x.patterns.In(f) {
			c := &x.compiled[k]
			for _, m := range c.Find(f) {
				at := m.Span(m.From, m.To)
				if slices.ContainsFunc(spans, at.Overlaps) || !real(s, at) || unsure(s, at) {
					continue
				}
				n := len(plots)
				if plots = x.add(d, plots, &c.rule, m); len(plots) > n {
					r.tellByRule(plots[n], m)
				}
			}
		}
	}
}

// real tells whether what stands between two bytes is no plan of the forces of a state, and none that there is not.
func real(s *syntax.Sentence, span doc.Span) bool {
	for i := range s.Chunks {
		if at := s.Tokens[s.Chunks[i].Last-1].Start; span.Start <= at && at < span.End && planNouns.Has(s.Chunks[i].Word) && none(s, i) {
			return false
		}
	}
	for _, g := range s.Clauses {
		if at := s.Tokens[g.Chunk.Last-1].Start; !planning.Has(g.Chunk.Word) || at < span.Start || at >= span.End || g.Chunk.Passive || len(g.Subjects) == 0 {
			continue
		}
		for _, c := range s.Clauses {
			if c.Governor == g && c.Chunk.Infinitive && !mayPlan(s, g, c.Chunk.Word) {
				return false
			}
		}
	}
	return true
}

// planners records the persons who are said to plan what a match tells: "X had planned to bomb Y", "arrested X on suspicion of planning".
func (x *Extractor) planners(d *doc.Document, m *doc.Match, base doc.Finding) {
	s := syntax.Parse(d, m.Sentence)
	for _, c := range s.Clauses {
		start := d.Tokens[c.Chunk.First].Start
		if w := c.Chunk.Word; w != "plan" && w != "plot" && w != "prepare" && w != "conspire" || c.Chunk.Passive || c.Chunk.Negative || start > base.Span.End || d.Tokens[c.Chunk.Last-1].End < base.Span.Start {
			continue
		}
		for _, i := range c.Subjects {
			who, whole := s.Named(i)
			if who == nil || !whole || who.Type != graph.Person {
				continue
			}
			f := base
			f.Subject, f.Predicate, f.Object, f.Coreference = who.Key, string(graph.ParticipatedIn), base.Subject, who.Coreference
			f.Qualifiers.Role = "SUSPECT"
			if f.Modality == graph.Asserted {
				f.Qualifiers.Role = "PERPETRATOR"
			}
			f.Span.Start, f.Span.End = min(f.Span.Start, who.Start), max(f.Span.End, who.End)
			d.Findings = append(d.Findings, f)
		}
	}
}

// ofPerson tells whether "of" stands before a person and their rank.
func ofPerson(d *doc.Document, m *doc.Mention) bool {
	for k := m.First - 1; k > 0 && k >= m.First-3; k-- {
		if d.Tokens[k].Lower == "of" {
			return true
		}
	}
	return false
}

func (x *Extractor) add(d *doc.Document, plots []*doc.Thing, r *rule, m *doc.Match) []*doc.Thing {
	target, group := m.One("t"), m.One("g")
	if target != nil && target.Type == graph.Person && ofPerson(d, target) {
		return plots // "a plot to bomb the funeral of X": not X
	}
	span := m.Span(m.From, m.To)
	words := strings.Join(strings.Fields(d.Slice(span.Start, span.End)), " ")
	var name, key string
	aggregate := strings.Contains(words, "plots") || strings.Contains(m.Text[m.From:m.To], "attacks") && target == nil
	switch {
	case target != nil && d.Things[target.Key] != nil:
		name, key = title(d, target), "plot:"+target.Key
	case group != nil && d.Things[group.Key] != nil:
		name, key = d.Things[group.Key].Entity.Name+" plots", "plot:"+group.Key
		if f := m.One("f"); f != nil && d.Things[f.Key] != nil {
			name += " foiled by " + d.Things[f.Key].Entity.Name
		}
	default:
		return plots
	}
	i := slices.IndexFunc(plots, func(p *doc.Thing) bool { return p.Key == key })
	if i < 0 {
		t := d.Thing(key, graph.Entity{Type: graph.Plot, Name: name, Aggregate: aggregate}, true)
		plots = append(plots, t)
		i = len(plots) - 1
	}
	plots[i].Name(words, span)
	stance := m.Stance()
	base := doc.Finding{Subject: key, Span: span, Sentence: m.Sentence, Modality: stance.Modality, Attribution: stance.Attribution, Confidence: 0.75, Extractor: Name, Version: Version}
	if base.Modality == graph.Hypothetical {
		base.Modality = graph.Alleged
	}
	status := r.status
	if foiled, by := foilers(syntax.Parse(d, m.Sentence), span); foiled {
		status = "FOILED"
		if m.One("f") == nil {
			(&reader{Document: d, g: x.g}).stopped(base, by)
		}
	}
	f := base
	f.Predicate, f.Value = "plotStatus", &graph.Value{Code: status, Raw: words}
	d.Findings = append(d.Findings, f)
	if target != nil {
		dated(d, base)
		aimed(d, base, target)
	}
	if group != nil {
		f := base
		f.Predicate, f.Object, f.Coreference = string(graph.AttributedTo), group.Key, group.Coreference
		d.Findings = append(d.Findings, f)
	}
	if group == nil {
		x.planners(d, m, base)
	}
	if foiler := m.One("f"); foiler != nil {
		f := base
		f.Predicate, f.Object = string(graph.FoiledBy), foiler.Key
		d.Findings = append(d.Findings, f)
	}
	return plots
}
