package attacks

import (
	"regexp"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

type expression struct {
	expression string
	need       []string
	property   string
}

type countPattern struct {
	*doc.Pattern
	property string
}

const who = `(?:` + `gunmen|gunman|militants|attackers|attacker|assailants|assailant|bombers|bomber|insurgents|jihadists|terrorists|extremists|rebels|fighters|armed men` + `)`

// verbPatterns tell of an attack by its verb: x the group, f the building, l the place.
var verbPatterns = []expression{
	{expression: `(?:` + who + `|(?:` + who + ` (?:of|from) (?:the )?)?{GROUP:x}|` + who + `) (?:had |have |has )?(?:then |also )?(?P<v>stormed|attacked|raided|bombed|ambushed|besieged|opened fire (?:on|at|in)|opened fire on {w3}(?:at|in)) (?:the |a |an )?{w3}{FACILITY:f}`, need: []string{"stormed", "attacked", "raided", "bombed", "ambushed", "besieged", "opened fire"}},
	{expression: `(?:` + who + `) {any4}(?P<v>seized|kidnapped|abducted) {any4}(?:from|in|at) (?:the )?{w4}(?:{FACILITY:f}|{PLACE:l})`, need: []string{"seized", "kidnapped", "abducted"}},
	{expression: `(?:suicide )?(?:bomber|bombers) (?:wearing {w3})?(?P<v>killed) {any8}(?:at|in|outside|near|inside) (?:the )?{any4}(?:{FACILITY:f}|{PLACE:l})`, need: []string{"bomber"}},
}

// verbal records attacks told by a verb.
func (r *reader) verbal(sentence int) {
	frame := r.Frame(sentence)
	for _, p := range r.x.verbs {
		for _, m := range p.Find(frame) {
			verb := m.Group("v")
			kind := "ARMED_ASSAULT"
			switch {
			case verb == "killed" || verb == "bombed":
				kind = "BOMBING_EXPLOSION"
			case verb == "seized" || verb == "kidnapped" || verb == "abducted":
				kind = "HOSTAGE_KIDNAPPING"
			}
			span := m.Span(m.From, m.To)
			ph := &phrase{sentence: sentence, noun: noun{}, kinds: map[string]bool{kind: true}, weapons: map[string]bool{}, article: "a"}
			if f := m.One("f"); f != nil {
				ph.targets = append(ph.targets, *f)
			}
			if l := m.One("l"); l != nil {
				ph.places = append(ph.places, *l)
			}
			// A place behind the building in the same clause.
			for _, x := range frame.Mentions {
				if x.Start >= span.End && x.Start < span.End+40 && x.Type.Class() == graph.PlaceClass && x.Type != graph.Facility && !x.Adjective {
					gap := r.Slice(span.End, x.Start)
					if nearby.MatchString(gap) {
						ph.places = append(ph.places, x)
						span.End = x.End
					}
				}
			}
			r.fillTokens(ph, span)
			in := r.resolveVerb(ph, kind)
			if in == nil {
				continue
			}
			r.tellVerb(in, ph, span, m)
		}
	}
}

var nearby = regexp.MustCompile(`^ (?:in|near|outside|of|on the edge of|at)(?: the)?(?: \w+){0,3} $`)

func (r *reader) fillTokens(p *phrase, span doc.Span) {
	s := &r.Sentences[p.sentence]
	p.first, p.last = s.First, s.Last
	for i := s.First; i < s.Last; i++ {
		if r.Tokens[i].Start <= span.Start {
			p.first = i
		}
		if r.Tokens[i].End <= span.End {
			p.last = i + 1
		}
	}
	p.head = p.first
}

func (r *reader) resolveVerb(p *phrase, kind string) *incident {
	noun := map[string]string{"ARMED_ASSAULT": "attack", "BOMBING_EXPLOSION": "bombing", "HOSTAGE_KIDNAPPING": "kidnapping"}[kind]
	in := r.resolve(p)
	if in != nil && strings.HasSuffix(in.thing.Entity.Name, " "+r.Tokens[p.head].Lower) {
		in.thing.Entity.Name = strings.TrimSuffix(in.thing.Entity.Name, r.Tokens[p.head].Lower) + noun
	} else if in != nil && strings.HasPrefix(strings.ToLower(in.thing.Entity.Name), r.Tokens[p.head].Lower+" ") {
		in.thing.Entity.Name = capitalise(noun) + in.thing.Entity.Name[len(r.Tokens[p.head].Lower):]
	}
	return in
}

func (r *reader) tellVerb(in *incident, p *phrase, span doc.Span, m *doc.Match) {
	in.sentence = p.sentence
	key := in.thing.Key
	for kind := range p.kinds {
		in.kinds[kind] = true
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: kind, Raw: m.GroupText("v")}, Span: span})
	}
	r.where(in, p, span)
	if in.thing.Surfaces[in.thing.Entity.Name].End == 0 && len(in.thing.Surfaces) == 0 {
		in.thing.Name(r.Slice(span.Start, span.End), span)
	}
	if g := m.One("x"); g != nil {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: g.Key, Span: span, Coreference: g.Coreference})
	}
	s := &r.Sentences[p.sentence]
	for _, d := range r.InSentence(p.sentence) {
		if d.Type == doc.DateMention && d.Start >= s.Start {
			r.date(key, d)
			break
		}
	}
}

// countPatterns find victims: q the number, v the words behind it.
var countPatterns = []expression{
	{`(?:killed|killing|kills) (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,4})`, []string{"kill"}, "killed"},
	{`claimed (?:the )?(?:lives of )?{QUANTITY:q} ?(?P<v>(?:lives|people|(?:[^ ,;.]+ ?){0,2}))`, []string{"claimed"}, "killed"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:{be} |were )?(?:reported )?(?:killed|dead|slain)`, []string{"killed", "dead"}, "killed"},
	{`(?:toll|number of people killed|deaths) {any14}(?:risen|rose|climbed|climbs|rises|stands|reached) (?:to|at) {QUANTITY:q}(?P<v>)`, []string{"toll", "number of people killed"}, "killed"},
	{`(?:wounded|wounding|injured|injuring) (?:at least )?{QUANTITY:q} ?(?P<v>(?:[^ ,;.]+ ?){0,3})`, []string{"wound", "injur"}, "wounded"},
	{`{QUANTITY:q} (?P<v>(?:[^ ,;.]+ ){0,3})(?:{be} |were )?(?:wounded|injured|hurt)`, []string{"wounded", "injured", "hurt"}, "wounded"},
}
