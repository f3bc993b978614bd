package attacks

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
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
	{expression: `(?:suicide )?(?:bomber|bombers) (?:wearing {w3})?(?P<v>killed) {any14}?(?:at|in|outside|near|inside) (?:the )?{any4}(?:{FACILITY:f}|{PLACE:l})`, need: []string{"bomber"}},
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

var nearby = pattern.MustCompile(`^ (?:in|near|outside|of|on the edge of|at)(?: the)?(?: \w+){0,3} $`)

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
	r.tells(in, p.sentence)
	key := in.thing.Key
	for _, kind := range slices.Sorted(maps.Keys(p.kinds)) {
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
		if d.Type == doc.DateMention && d.Start >= s.Start && !r.dateline(d) {
			r.date(key, d)
			break
		}
	}
}

// anaphoric patterns speak of an attack without naming it: o claims it, denies it, or is blamed for it by w.
var anaphoric = []expression{
	{`{ACTOR:o} (?:, {any8}?, )?{w3}?(?:claimed|claims|claiming|took|taken) (?:the )?(?:responsibility|credit)`, []string{"responsibility", "credit"}, string(graph.ClaimedBy)},
	{`{ACTOR:w} {have}(?:also )?(?:blamed|blames|accused) {the}{GROUP:o}`, []string{"blame", "accused"}, string(graph.AttributedTo)},
	{`(?:denied|denies|rejected) (?:that )?{the}{GROUP:o} (?:was|were|is|had been) (?:behind|involved in|responsible)`, []string{"denied", "denies", "rejected"}, "denial"},
	{`{GROUP:o} {have}(?:denied|denies|rejected) (?:any |all )?(?:responsibility|involvement|role)`, []string{"denied", "denies", "rejected"}, "denial"},
	{`{COUNTRY:o} {have}(?:denied|denies|rejected) (?:any |all )?(?:responsibility|involvement|role)`, []string{"denied", "denies", "rejected"}, "denial"},
}

// unnamed records who claims, denies or is blamed for the incident told last.
func (r *reader) unnamed(sentence int) {
	frame := r.Frame(sentence)
	for _, m := range frame.Mentions {
		if m.Type == graph.Attack {
			return // the relation patterns see it
		}
	}
	var in *incident
	for _, x := range r.near(sentence, 4) {
		in = x
	}
	if in == nil {
		return
	}
	r.sentence = sentence
	for _, p := range r.x.unnamed {
		for _, m := range p.Find(frame) {
			o := m.One("o")
			key := o.Key
			if o.Type == graph.Country {
				e := r.x.g.Government(r.Things[o.Key].Country)
				if e == nil {
					continue
				}
				key = r.Thing(e.ID, e.Entity(), false).Key
			}
			f := doc.Finding{Subject: in.thing.Key, Object: key, Span: m.Span(m.From, m.To), Coreference: true, Confidence: 0.7}
			switch p.property {
			case string(graph.ClaimedBy):
				f.Predicate, f.Modality, f.Attribution = p.property, graph.Claimed, r.Slice(o.Start, o.End)
			case string(graph.AttributedTo):
				f.Predicate, f.Modality = p.property, graph.Alleged
				if w := m.One("w"); w != nil {
					f.Attribution, f.SaidBy = r.Slice(w.Start, w.End), w.Key
				}
			default:
				f.Modality, f.Negative, f.Attribution = graph.Denied, true, r.Slice(o.Start, o.End)
				for _, predicate := range r.held(in.thing.Key, key) {
					f.Predicate = predicate
					r.find(f)
				}
				continue
			}
			r.find(f)
		}
	}
}

// held returns how an actor was tied to an attack before: what a denial denies. Nothing was said: the attribution.
func (r *reader) held(attack, actor string) []string {
	var out []string
	for _, f := range r.Findings {
		if f.Subject == attack && f.Object == actor && !f.Negative && (f.Predicate == string(graph.ClaimedBy) || f.Predicate == string(graph.AttributedTo)) && !slices.Contains(out, f.Predicate) {
			out = append(out, f.Predicate)
		}
	}
	if len(out) == 0 {
		out = []string{string(graph.AttributedTo)}
	}
	return out
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
