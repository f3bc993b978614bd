// Package events finds occurrences that are no attacks: evacuations, withdrawals, takeovers, ceasefires, sports events, gatherings.
package events

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "events"
	Version = "8"
)

// Extractor finds events. It may be used by any number of goroutines.
type Extractor struct {
	g        *gazetteer.Gazetteer
	compiled []compiled
	patterns *doc.Patterns
}

type rule struct {
	kind, expression string
	need             []string
	// global events have a name of their own and are one thing in all documents.
	global bool
	name   string
}

type compiled struct {
	rule
	*doc.Pattern
}

// rules: w is the phrase that becomes the mention, a who acts, l where.
var rules = []rule{
	{kind: "EVACUATION", name: "Evacuation from", expression: `{the}(?P<w>(?:(?P<a>{NATION}|{COUNTRY}|{STATE}) )?(?:{w1})evacuation (?:of {w4})?from {PLACE:l})`, need: []string{"evacuation"}},
	{kind: "WITHDRAWAL", name: "Withdrawal from", expression: `{the}(?P<w>(?:(?P<a>{NATION}|{COUNTRY}|{STATE}) )?(?:military |troop )?(?:withdrawal|departure|pullout|disengagement) from {PLACE:l})`, need: []string{"withdrawal", "departure", "pullout", "disengagement"}},
	{kind: "WITHDRAWAL", name: "Withdrawal from", expression: `{the}(?P<w>(?:withdrawal|departure|pullout) of (?P<a>{NATION}|{COUNTRY}|{STATE}) ?(?:troops|forces|military)? from {the}{PLACE:l})`, need: []string{"withdrawal", "departure", "pullout"}},
	{kind: "TAKEOVER", name: "Takeover of", expression: `in {PLACE:l} (?:after|since|when) (?P<w>{the}{GROUP:a} took (?:control|power|over))`, need: []string{"took"}},
	{kind: "SPORTS", global: true, expression: `{the}(?:upcoming |coming )?(?P<w>{PLACE:l} (?:summer |winter )?(?:olympics|olympic games|paralympics|marathon))`, need: []string{"olympic", "marathon", "paralympic"}},
	{kind: "SPORTS", global: true, expression: `{the}(?P<w>(?:{ORG} |fifa |uefa |icc |football |soccer |cricket |rugby |european )*(?:world|champions|european|euro|asian|africa) (?:cup|{w2}tournament|{w1}championships?)(?: of nations)? in {PLACE:l})`, need: []string{"cup", "tournament", "championship"}},
	{kind: "GATHERING", expression: `{the}(?P<w>(?:memorial|funeral|religious|wedding|political|election|commemoration|graduation|peace|anniversary|prayer|mourning|victory|military) (?:ceremony|procession|rally|gathering|parade|meeting|service)(?: in {PLACE:l})?)`, need: []string{"ceremony", "procession", "rally", "gathering", "parade", "meeting", "service", "party"}},
	{kind: "GATHERING", expression: `{the}(?P<w>(?:funeral|burial|wedding|memorial service|inauguration) (?:ceremony )?(?:of|for) {the}{w3}{PERSON})`, need: []string{"funeral", "burial", "wedding", "memorial", "inauguration"}},
	{kind: "CEASEFIRE", expression: `{GROUP:a} {have}(?:also |unilaterally |formally )?(?:declared|announced|agreed(?: to)?|signed|called|proclaimed|observed|offered|extended|renewed) {the}(?P<w>{w3}(?:ceasefire|cease-fire|truce))(?: with {the}(?P<b>{STATE}|{COUNTRY}|{GROUP}))?`, need: []string{"ceasefire", "cease-fire", "truce"}},
	{kind: "CEASEFIRE", expression: `{GROUP:a} {have}(?:ended|broke|broken|called off|abandoned|scrapped|violated) {the}(?P<w>{w3}(?:ceasefire|cease-fire|truce))(?: with {the}(?P<b>{STATE}|{COUNTRY}|{GROUP}))?`, need: []string{"ceasefire", "cease-fire", "truce"}},
	{kind: "CEASEFIRE", name: "Peace agreement of", expression: `(?P<w>peace (?:agreement|accord|deal|pact|treaty|talks|negotiations)) between {the}(?P<a>{GROUP}|{STATE}|{COUNTRY}) and {the}(?P<b>{STATE}|{COUNTRY}|{GROUP})`, need: []string{"peace"}},
	{kind: "CEASEFIRE", expression: `(?P<w>(?:ceasefire|cease-fire|truce)) between {the}(?P<a>{GROUP}|{STATE}|{COUNTRY}) and {the}(?P<b>{STATE}|{COUNTRY}|{GROUP})`, need: []string{"ceasefire", "cease-fire", "truce"}},
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

// Extract adds events to the document.
func (x *Extractor) Extract(d *doc.Document) {
	for i := range d.Sentences {
		if d.Sentences[i].Furniture || d.Sentences[i].Heading {
			continue
		}
		f := d.Frame(i)
		for k := range x.patterns.In(f) {
			c := &x.compiled[k]
			for _, m := range c.Find(f) {
				x.add(d, &c.rule, m)
			}
		}
		x.agreements(d, i)
		x.pacts(d, i)
	}
}

func (x *Extractor) add(d *doc.Document, r *rule, m *doc.Match) {
	span := m.GroupSpan("w")
	words := strings.Join(strings.Fields(d.Slice(span.Start, span.End)), " ")
	place := m.One("l")
	where := ""
	if place != nil && d.Things[place.Key] != nil {
		where = d.Things[place.Key].Entity.Name
	}
	name := words
	actor := ""
	if a := m.One("a"); a != nil {
		actor = x.actor(d, a)
	}
	if r.kind == "CEASEFIRE" {
		x.ceasefire(d, r, m)
		return
	}
	key := "event:" + graph.Slug(strings.ToLower(r.kind)+" "+where)
	if r.global {
		key = graph.EntityID(graph.Event, name)
	} else if r.kind == "GATHERING" {
		key = "event:" + graph.Slug(name)
	}
	t := d.Thing(key, graph.Entity{Type: graph.Event, Name: name, Kind: r.kind}, !r.global)
	t.Name(words, span)
	first, last := tokens(d, m.Sentence, span)
	inside := func(o *doc.Mention) bool {
		return o.Sentence == m.Sentence && o.Type == graph.Organization && span.Contains(o.Span)
	}
	longer := false
	for _, o := range d.InSentence(m.Sentence) {
		if o.Type == graph.Event && o.Span.Overlaps(span) {
			return
		}
		longer = longer || inside(&o)
	}
	if r.kind == "TAKEOVER" { // the words are a clause: its parts stay visible
		t.Surfaces = nil
	} else {
		if longer {
			d.Mentions = slices.DeleteFunc(d.Mentions, func(o doc.Mention) bool { return inside(&o) })
			d.Changed()
		}
		d.Mentions = append(d.Mentions, doc.Mention{Key: key, Type: graph.Event, Span: span, First: first, Last: last, Sentence: m.Sentence})
	}
	base := doc.Finding{Subject: key, Span: span, Sentence: m.Sentence, Modality: graph.Asserted, Confidence: 0.8, Extractor: Name, Version: Version}
	if place != nil {
		t.Place = place.Key
		f := base
		f.Predicate, f.Object = string(graph.OccurredIn), place.Key
		d.Findings = append(d.Findings, f)
	}
	if actor != "" && r.kind != "SPORTS" {
		f := base
		f.Subject, f.Predicate, f.Object, f.Qualifiers.Role = actor, string(graph.ParticipatedIn), key, "EXECUTOR"
		d.Findings = append(d.Findings, f)
	}
}

// ceasefire records a truce: its parties and its day. One that is ended is the same that began.
func (x *Extractor) ceasefire(d *doc.Document, r *rule, m *doc.Match) {
	var parties []string
	for _, part := range []string{"a", "b"} {
		if o := m.One(part); o != nil {
			if key := x.actor(d, o); key != "" && !slices.Contains(parties, key) {
				parties = append(parties, key)
			}
		}
	}
	if len(parties) == 0 || d.Things[parties[0]] == nil {
		return
	}
	stance := m.Stance()
	of := parties[0]
	if i := slices.IndexFunc(parties, func(p string) bool { return strings.HasPrefix(p, "group:") }); i >= 0 {
		of = parties[i]
	} else if r.name != "" {
		return // a peace of states alone
	}
	name, key := "Ceasefire of "+d.Things[of].Entity.Name, "event:ceasefire:"+of
	if r.name != "" {
		name, key = r.name+" "+d.Things[of].Entity.Name, "event:agreement:"+of
	}
	span := m.Span(m.From, m.To)
	words := strings.Join(strings.Fields(d.Slice(span.Start, span.End)), " ")
	d.Thing(key, graph.Entity{Type: graph.Event, Name: name, Kind: "CEASEFIRE"}, true).Name(words, span)
	base := doc.Finding{Subject: key, Span: span, Sentence: m.Sentence, Modality: stance.Modality, Attribution: stance.Attribution, Confidence: 0.8, Extractor: Name, Version: Version}
	if who, denied := m.Denied(); denied {
		base.Modality, base.Attribution = graph.Denied, who
	}
	for _, p := range parties {
		f := base
		f.Subject, f.Predicate, f.Object, f.Qualifiers.Role = p, string(graph.ParticipatedIn), key, "OTHER"
		d.Findings = append(d.Findings, f)
	}
	f := base
	f.Predicate, f.Value = "content", &graph.Value{Text: words, Raw: d.Slice(span.Start, span.End)}
	d.Findings = append(d.Findings, f)
	for _, o := range d.InSentence(m.Sentence) {
		if o.Type != doc.DateMention || o.Start < span.Start || o.Start > span.End+40 {
			continue
		}
		date := d.DateTold(&o)
		f := base
		f.Predicate, f.Value, f.Span = "date", &graph.Value{Date: &date}, o.Span
		d.Findings = append(d.Findings, f)
		return
	}
}

// actor is the government of a nation, else the thing named.
func (x *Extractor) actor(d *doc.Document, m *doc.Mention) string {
	e := x.g.Entry(m.Key)
	if e == nil || e.Type != graph.Country {
		return m.Key
	}
	if g := x.g.Government(e.ISO2); g != nil {
		d.Known(g.ID, g.Entity).Country = e.ISO2
		return g.ID
	}
	return ""
}

func tokens(d *doc.Document, sentence int, span doc.Span) (first, last int) {
	s := &d.Sentences[sentence]
	first, last = s.First, s.Last
	for i := s.First; i < s.Last; i++ {
		if d.Tokens[i].Start <= span.Start {
			first = i
		}
		if d.Tokens[i].End <= span.End {
			last = i + 1
		}
	}
	return first, last
}
