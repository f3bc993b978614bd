package attacks

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// named tells whether a token belongs to a mention.
func (r *reader) named(sentence, token int) bool {
	return text.Any(r.InSentence(sentence), func(m *doc.Mention) bool { return m.First <= token && token < m.Last })
}

// tell records mention, place, target, types and dates of an incident as a phrase gives them.
func (r *reader) tell(in *incident, p *phrase) {
	span := p.span(r.Document)
	if in.noun == "" && in.since == p.sentence {
		in.aside = r.inRelative(p)
	}
	r.tells(in, p)
	r.sentence = p.sentence
	key := in.thing.Key
	if p.specific() || p.whom != "" || len(p.groups)+len(p.dates) > 0 {
		in.thing.Name(r.Slice(span.Start, span.End), span) // "the attack" is no name
	}
	in.call(r.compound(p), p.suicide)
	if in.whom == "" && p.whom != "" {
		in.whom, in.told = whoWere(p.whom), true
	}
	r.Mentions = append(r.Mentions, doc.Mention{Key: key, Type: graph.Attack, Span: span, First: p.first, Last: p.last, Sentence: p.sentence})
	for _, kind := range slices.Sorted(maps.Keys(p.kinds)) {
		in.kinds[kind] = true
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: kind, Raw: r.words(p)}, Span: span})
	}
	for _, w := range slices.Sorted(maps.Keys(p.weapons)) {
		r.find(doc.Finding{Subject: key, Predicate: "weaponType", Value: &graph.Value{Code: w, Raw: r.words(p)}, Span: span})
	}
	if p.suicide {
		r.find(doc.Finding{Subject: key, Predicate: "suicide", Value: &graph.Value{Code: "TRUE", Raw: r.words(p)}, Span: span})
	}
	r.explosions(in, p, span)
	if len(p.places) > 0 || len(p.targets) > 0 || in.target != "" {
		r.where(in, p, span)
	}
	if p.whomAt > 0 {
		r.struckCrowd(syntax.Parse(r.Document, p.sentence), p.whomAt, in)
		r.struckSite(syntax.Parse(r.Document, p.sentence), p.whomAt, in)
	}
	if heldKind(p.noun.kind) && !p.noun.plural {
		parsed := syntax.Parse(r.Document, p.sentence)
		for i := range parsed.Chunks { // "the abduction of 276 girls"
			if c := &parsed.Chunks[i]; c.Last-1 == p.head && c.Kind == syntax.Noun {
				for _, k := range parsed.Complement(behindDate(parsed, i)) {
					r.countTaken(parsed, k, in)
				}
			}
		}
	}
	for _, d := range p.dates {
		r.date(key, d)
	}
	if len(p.groups) == 1 {
		m := &p.groups[0]
		r.find(doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: m.Key, Span: doc.Span{Start: span.Start, End: max(span.End, m.End)}, Modality: r.suspectedOnes(m), Confidence: 0.7})
	}
	for i := range p.people {
		m := &p.people[i]
		r.find(doc.Finding{
			Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: key, Span: doc.Span{Start: span.Start, End: max(span.End, m.End)},
			Qualifiers: graph.Qualifiers{Role: "PERPETRATOR"}, Confidence: 0.7,
		})
	}
}

// suspectedOnes returns how sure it is that those whom a name stands for did it, by the word before them: "(an attack by) suspected members of X",
// "a suspected X attack".
func (r *reader) suspectedOnes(m *doc.Mention) graph.Modality {
	for k := m.First - 1; k >= r.Sentences[m.Sentence].First && k >= m.First-4; k-- {
		switch w := r.Tokens[k].Lower; {
		case dubious.Has(w):
			return graph.Alleged
		case w == "by" || r.Tokens[k].Kind == text.Mark:
			return graph.Asserted
		}
	}
	return graph.Asserted
}

// inRelative tells whether a phrase stands in a relative clause behind its verb.
func (r *reader) inRelative(p *phrase) bool {
	s := syntax.Parse(r.Document, p.sentence)
	for _, c := range s.Clauses {
		if c.Relative && c.Verb > 0 && s.Chunks[c.Verb-1].Kind == syntax.Relative && c.Chunk.Last <= p.head && c.End > 0 && p.head < s.Chunks[c.End-1].Last {
			return true
		}
	}
	return false
}

func (r *reader) words(p *phrase) string {
	return r.Slice(r.Tokens[p.first].Start, r.Tokens[p.head].End)
}

func (r *reader) explosions(in *incident, p *phrase, span doc.Span) {
	if !in.kinds["BOMBING_EXPLOSION"] {
		return
	}
	words := r.words(p)
	switch {
	case p.count > 1:
		n := p.count
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: "explosionCount", Span: span,
			Value: &graph.Value{Quantity: &graph.Quantity{Raw: words, Min: &n, Max: &n, Qualifier: graph.Exact, Unit: "explosions"}},
		})
	case p.noun.plural && p.noun.kind == "BOMBING_EXPLOSION":
		n := 2
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: "explosionCount", Span: span,
			Value: &graph.Value{Quantity: &graph.Quantity{Raw: words, Min: &n, Qualifier: graph.AtLeast, Unit: "explosions"}},
		})
	}
}

// where records the most specific place of a phrase and its target.
func (r *reader) where(in *incident, p *phrase, span doc.Span) {
	key := in.thing.Key
	said := in.place
	if len(p.places) > 0 {
		said = r.finest(p.places)
	}
	if said != "" && (len(p.places) > 0 || in.target != "" && r.Things[in.target].Place == said || text.Any(p.targets, func(m *doc.Mention) bool { return r.Things[m.Key] != nil && r.Things[m.Key].Place == said })) {
		if t := r.Things[said]; t != nil && t.Entity.Type != graph.Event {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: said, Span: span})
		}
	}
	for i := range p.places { // "in the X district of Y": in Y too
		if m := &p.places[i]; m.Type == graph.City && m.Key != said && r.Things[said] != nil && r.Things[said].Entity.Type != graph.Region && r.around(p, m, said) {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}})
		}
	}
	also := p.also
	if len(also) == 0 && len(p.places) > 1 && p.places[0].Key == said {
		also = r.townsJoined(p.places)
	}
	for _, m := range also {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: doc.Span{Start: span.Start, End: max(span.End, m.End)}})
	}
	targets := p.targets
	if len(targets) == 0 && in.target != "" && strings.Contains(in.target, "facility:") && p.first <= p.head {
		if r.bare(p) {
			targets = []doc.Mention{{Key: in.target, Type: graph.Facility}}
		}
	}
	for _, t := range targets {
		if t.Type.Class() == graph.PlaceClass && t.Type != graph.Facility {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: t.Key, Span: span})
			continue
		}
		if th := r.Things[t.Key]; th != nil && th.Entity.Kind == "ROAD" && len(targets) > 1 {
			continue // "was shot in the traffic of X Avenue"
		}
		r.find(doc.Finding{Subject: key, Predicate: string(graph.Targeted), Object: t.Key, Span: span})
		if th := r.Things[t.Key]; th != nil && th.Entity.Type == graph.Facility {
			if th.Place != "" {
				r.find(doc.Finding{Subject: t.Key, Predicate: string(graph.LocatedIn), Object: th.Place, Span: span})
			}
		}
	}
}

// townsJoined returns the towns that "and" joins to the first of a list of places: "(in) X, Y and Z".
func (r *reader) townsJoined(places []doc.Mention) []doc.Mention {
	n, and := 1, false
	if len(places) == 2 && places[0].First > 0 && r.Tokens[places[0].First-1].Lower == "between" && places[1].First == places[0].Last+1 && r.Tokens[places[0].Last].Lower == "and" {
		return places[1:] // "on the road between X and Y"
	}
	for ; n < len(places) && !and && places[n-1].Type == graph.City && places[n].Type == graph.City && places[n].First == places[n-1].Last+1; n++ {
		switch t := r.Tokens[places[n-1].Last]; {
		case t.Lower == "and":
			and = true
		case t.Text != ",":
			return nil
		}
	}
	if !and {
		return nil
	}
	return places[1:n]
}

// around tells whether the words put one place of a phrase in a town: "X, a suburb of Y", "the X district of Y".
func (r *reader) around(p *phrase, town *doc.Mention, inner string) bool {
	if town.First == 0 || r.Tokens[town.First-1].Lower != "of" {
		return false
	}
	for _, m := range p.places {
		if m.Key == inner && m.Last <= town.First && town.First-m.Last <= 5 {
			return true
		}
	}
	return false
}

func (r *reader) bare(p *phrase) bool {
	for k := p.first; k < p.head; k++ {
		if siteBefore(r.Tokens[k].Lower) != "" {
			return true
		}
	}
	return false
}

func (r *reader) date(key string, m doc.Mention) {
	if k := min(m.Last+1, len(r.Tokens)-1); m.First > 0 && (r.Tokens[m.First-1].Lower == "since" && r.Tokens[k].Lower != "when" && r.Tokens[k-1].Lower != "when" || r.Tokens[m.First-1].Lower == "until") {
		return // but "since April 2023, when"
	}
	d := r.day(m)
	if d.Basis == graph.RelativeToEvent && d.EDTF == "" {
		return // no event says when
	}
	r.find(doc.Finding{Subject: key, Predicate: "date", Value: &graph.Value{Date: &d}, Span: m.Span})
}

// countsOn tells whether a date inside a sentence counts from another, as that of what came of an attack does: "named the killers that same night".
func (r *reader) countsOn(d doc.Mention, low string) bool {
	if d.First <= r.Sentences[d.Sentence].First+1 || r.day(d).Basis != graph.RelativeToEvent {
		return false
	}
	return strings.HasPrefix(low, "the ") || strings.HasPrefix(low, "that ")
}

// ofOther tells whether a date stands between a subject and a verb that tells no violence: "a court on Monday jailed", "officials on Friday
// raised".
func (r *reader) ofOther(d doc.Mention) bool {
	s := syntax.Parse(r.Document, d.Sentence)
	for _, c := range s.Clauses {
		if ofTalk.Has(c.Chunk.Word) && (c.Chunk.Word != "take" || objectWord(s, c, "responsibility") || objectWord(s, c, "credit")) && (r.tellsBehind(d) || judged(s, c)) && slices.ContainsFunc(c.Dates, func(m *doc.Mention) bool { return m.First == d.First }) && c.Chunk.Last <= d.First {
			return true // "claimed responsibility on Monday for the bombing"
		}
		if c.Relative && len(c.Subjects) == 1 && history.Has(c.Chunk.Word) && slices.ContainsFunc(c.Dates, func(m *doc.Mention) bool { return m.First == d.First }) {
			if m := s.Chunks[c.Subjects[0]].Core; m != nil && m.Type.Class() == graph.ActorClass {
				return true // "blamed X, which split from Y in 2016"
			}
		}
		if c.Chunk.Passive && airings.Has(c.Chunk.Word) && len(c.Subjects) > 0 && news.Has(s.Chunks[c.Subjects[0]].Word) && slices.ContainsFunc(c.Dates, func(m *doc.Mention) bool { return m.First == d.First }) {
			return true // "a claim by X was posted on Sunday"
		}
		if r.aired(s, c, d) || r.hadBefore(s, c, d) || acts.Has(c.Chunk.Word) && c.Chunk.Last <= d.First && slices.ContainsFunc(c.Dates, func(m *doc.Mention) bool { return m.First == d.First }) && r.tellsBehind(d) && r.reactedTo(d) {
			return true
		}
		if c.Chunk.First != d.Last || !c.Chunk.Finite {
			continue
		}
		if slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
			_, _, ok := reading(s, o)
			return ok && o.Shared && o.Verb > c.Verb && slices.Equal(o.Subjects, c.Subjects)
		}) {
			return false // "on Monday walked into a bar and shot X"
		}
		v, _, ok := reading(s, c)
		return !ok || v == "hold" || v == "take"
	}
	return false
}

// history are verbs for what became of a group or a person.
var history = wordSet(`split found form join merge establish emerge pledge rename break create launch defect swear designate ban outlaw sanction bear lead head command succeed replace return flee leave`)

// ofTalk are verbs for what is said of an attack or done about it, on another day.
var ofTalk = wordSet(`claim take accept assume admit acknowledge own insist blame accuse condemn denounce deny convict sentence jail charge arrest file vow pledge threaten promise urge call warn designate sanction say announce acquit indict identify`)

// acts are verbs for what a state or a group does because of an attack, later.
var acts = wordSet(`suspend ban outlaw proscribe designate free release resign deport expel impose sanction recall withdraw dissolve pardon extradite bury convict sentence jail execute hang`)

// reactedTo tells whether "after" stands near behind a date: "banned X in December after", "freed him on 9 November, ten days after".
func (r *reader) reactedTo(d doc.Mention) bool {
	for k := d.Last; k < min(r.Sentences[d.Sentence].Last, d.Last+6); k++ {
		if r.Tokens[k].Lower == "after" {
			return true
		}
	}
	return false
}

// tellsBehind tells whether all words that tell attacks in the sentence of a date stand behind it.
func (r *reader) tellsBehind(d doc.Mention) bool {
	told := r.tellings[d.Sentence]
	return len(told) > 0 && !slices.ContainsFunc(told, func(t telling) bool { return t.first < d.First })
}

// inCourt tells whether a sentence is about a trial: its date is that of the verdict.
func (r *reader) inCourt(sentence int) bool {
	s := &r.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		switch r.Tokens[k].Lower {
		case "sentenced", "convicted", "acquitted", "guilty", "trial", "indicted", "jailed", "charges":
			return true
		}
	}
	return false
}

// ofSpeech tells whether a date is that on which something was said: "said on Friday".
func (r *reader) ofSpeech(d doc.Mention) bool {
	for k := d.First - 1; k >= max(0, d.First-2); k-- {
		switch r.Tokens[k].Lower {
		case "said", "says", "announced", "told", "reported", "confirmed", "ruled", "declared":
			return true
		case "on":
		default:
			return false
		}
	}
	return false
}

// dateline tells whether a date is that of the document itself, standing before the text of its first sentence.
func (r *reader) dateline(d doc.Mention) bool {
	if t := r.desk(); t != nil && d.Sentence == t.Sentence && d.First < r.deskEnd {
		return true
	}
	return r.Published != nil && strings.HasSuffix(r.Slice(d.Start, d.End), r.Published.Raw)
}

// distribute gives a plural over several places ("the attacks in Iran and Russia") to the incidents told there, if each
// place has exactly one.
func (r *reader) distribute(p *phrase) {
	if p.planned || len(p.places) == 0 {
		return
	}
	span := p.span(r.Document)
	for _, m := range p.places {
		var found []*incident
		for _, in := range r.incidents {
			if in.place != "" && !in.aggregate && (in.place == m.Key || r.within(in.place, m.Key) || r.within(m.Key, in.place)) {
				found = append(found, in)
			}
		}
		if len(found) == 0 && len(p.places) > 1 && (p.article == "the" || p.count > 0 && p.count == len(p.places)) {
			found = append(found, r.lone(p, m))
		}
		if len(found) != 1 {
			continue
		}
		in := found[0]
		r.sentence = p.sentence
		in.thing.Name(r.Slice(span.Start, span.End), span)
		if len(p.groups) > 0 {
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.AttributedTo), Object: p.groups[0].Key, Span: span})
		}
		for _, d := range p.dates {
			r.date(in.thing.Key, d)
		}
		if in.place == m.Key || !r.within(in.place, m.Key) {
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: span, Confidence: 0.6})
		}
	}
}

// lone makes an incident of which only a plural over several places tells.
func (r *reader) lone(p *phrase, m doc.Mention) *incident {
	name := r.Things[m.Key].Entity.Name + " attack"
	key := "attack:" + graph.Slug(name)
	for r.Things[key] != nil {
		key += "+"
	}
	t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: name}, true)
	in := &incident{thing: t, place: m.Key, kinds: map[string]bool{}, sentence: p.sentence}
	in.call(strings.TrimSuffix(r.headWord(p), "s"), p.suicide)
	return r.met(in)
}
