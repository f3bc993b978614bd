package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// settle ties a chain to its incident and records what its clauses say of it.
func (r *reader) settle(s *syntax.Sentence, ch *chain) {
	real := false
	for _, d := range ch.deeds {
		real = real || !d.faint
	}
	in := r.sameVictim(s, ch)
	if !real && in == nil {
		return
	}
	if in == nil {
		if in = r.incidentOf(s, ch); in != nil && r.ofOthers(in, s, ch) {
			return
		}
	}
	if in == nil {
		return
	}
	r.tells(in, r.ownWordsOf(s, ch))
	r.sentence = s.Index
	r.dated(in, ch.dates)
	in.callBy(s, ch)
	dated := false
	for _, d := range ch.deeds {
		r.commit(d, in, &dated)
		for _, i := range d.patients {
			r.struckCrowd(s, i, in)
			if lex.devices.Of(s.Chunks[i].Word).kind == "" && !steering.Has(d.verb) { // a mine that was laid and a lorry that was driven struck
				r.struckSite(s, i, in)
			}
		}
		for _, i := range d.Behind(sitesBehind(d)...) {
			if i+1 >= len(s.Chunks) || !moving.Has(s.Chunks[i+1].Word) { // not the bus but those whom it carried
				r.struckSite(s, i, in)
			}
		}
		r.deedToll(s, d, in)
		if !r.attemptedDeed(s, d.Clause) {
			r.taken(s, d, in)
		}
	}
	if !slices.ContainsFunc(ch.deeds, func(d *deed) bool { return len(d.phrase.places) > 0 }) && len(ch.places)+len(ch.targets) > 0 {
		r.whereElse(in, ch)
	}
	if m := r.surest(ch.dates); !dated && m != nil {
		r.date(in.thing.Key, *m)
	}
}

// sitesBehind are the prepositions before the building where a deed was done: "threw firebombs at an office", "drove a lorry into a bus", "killed
// seven at an election office"; none for where somebody died.
func sitesBehind(d *deed) []string {
	switch {
	case hurling.Has(d.verb) || steering.Has(d.verb):
		return []string{"at", "into", "through", "onto", "inside"}
	case d.faint || d.verb == "die" || d.verb == "perish":
		return nil
	}
	return []string{"at", "into", "through", "on", "inside", "outside", "in", "near"}
}

// steering are verbs for what is done to the vehicle with which somebody attacks.
var steering = wordSet(`drive steer park abandon crash plough plow ram`)

// surest returns the date of several that says the day by itself, "a fortnight later, on 5 May", else the first; nil if none may be that of an
// incident.
func (r *reader) surest(dates []doc.Mention) *doc.Mention {
	var first *doc.Mention
	for i := range dates {
		m := &dates[i]
		if !r.usable(*m) {
			continue
		}
		if r.DateSaid(m.Span).Basis != graph.RelativeToEvent {
			return m
		}
		if first == nil {
			first = m
		}
	}
	return first
}

// whereElse records the place of a chain that none of its own clauses names.
func (r *reader) whereElse(in *incident, ch *chain) {
	own := map[int]bool{}
	for _, d := range ch.deeds {
		for _, m := range d.phrase.targets {
			own[m.First] = true
		}
	}
	p := &phrase{sentence: ch.sentence, places: ch.places, head: ch.head, first: ch.first, last: ch.last}
	for _, m := range ch.targets {
		if !own[m.First] {
			p.targets = append(p.targets, m)
		}
	}
	if len(p.places)+len(p.targets) == 0 {
		return
	}
	span := doc.Span{Start: r.Tokens[p.first].Start, End: r.Tokens[p.last-1].End}
	for _, m := range append(slices.Clone(p.places), p.targets...) {
		span.Start, span.End = min(span.Start, m.Start), max(span.End, m.End)
	}
	r.where(in, p, span)
}

// elsewhere gives a deed without place the place that another clause of its sentence names: "as he left a rally in X", "landed in
// X and attacked". What somebody says somewhere and what others did before do not count.
func (r *reader) elsewhere(s *syntax.Sentence, ch *chain) {
	p := ch.phrase
	for _, c := range s.Clauses {
		if slices.Contains(r.deedClauses, c) && !ch.holds(c) {
			continue // another deed's
		}
		if ch.kind() == "HOSTAGE_KIDNAPPING" && finding.Has(c.Chunk.Word) {
			continue // "X, who was kidnapped in May, was found in a car parked in Y"
		}
		if c.Chunk.Passive && r.inOperation(s, c) {
			continue // "…, who was killed in a drone strike in X"
		}
		byState := c.Chunk.Passive && r.who(s, c.Behind("by")).state
		if speechVerbs.Has(c.Chunk.Word) || c.Gap >= 0 || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive || c.Chunk.Perfect || judged(s, c) && !(c.Chunk.Word == "bury" && len(c.Subjects) > 0 && lex.devices.Of(s.Chunks[c.Subjects[0]].Word).kind != "") {
			continue
		}
		for _, ph := range c.Phrases {
			if ph.Word != "in" && ph.Word != "at" && ph.Word != "near" && ph.Word != "outside" && ph.Word != "inside" {
				continue
			}
			for _, i := range ph.Nouns {
				if m := s.Chunks[i].Core; m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Country {
					if m.Type == graph.Facility && byState {
						return // "… of them shot by troops inside X"
					}
					if m.Type == graph.Facility {
						p.targets = append(p.targets, *m)
					} else {
						p.places = append(p.places, *m)
					}
					return
				}
			}
		}
	}
}

// finding are verbs for what became of somebody who was held, somewhere else.
var finding = wordSet(`find discover recover park dump free release rescue abandon leave`)

// severalAttacks is a toll above which, without a day, many attacks are meant.
const severalAttacks = 100

// sum tells whether the toll of a deed is that of many.
func (r *reader) sum(s *syntax.Sentence, d *deed) bool {
	for _, i := range append(append([]int{}, d.Objects...), d.Subjects...) {
		for _, m := range s.Chunks[i].Mentions {
			if m.Type != doc.QuantityMention {
				continue
			}
			if q, ok := graph.ParseQuantity(r.Slice(m.Start, m.End)); ok && q.Min != nil && *q.Min >= severalAttacks {
				return true
			}
		}
	}
	return false
}

// unmapped tells whether it is not known where a place lies, wide whether a place is larger than a town.
func (r *reader) unmapped(place string) bool {
	t := r.Things[place]
	return t != nil && t.Place == "" && r.x.g.Entry(place) == nil
}

func (r *reader) wide(place string) bool {
	t := r.Things[place]
	return t != nil && t.Entity.Type != graph.City && t.Entity.Type != graph.Facility
}

// usable tells whether a date may be that of an incident.
func (r *reader) usable(d doc.Mention) bool {
	low := strings.ToLower(r.Slice(d.Start, d.End))
	return !strings.HasPrefix(low, "next ") && low != "tomorrow" && low != "recent" && low != "recently" && low != "the recent" && low != "past" && !r.dateline(d)
}

// commit records what a clause says of its incident.
func (r *reader) commit(d *deed, in *incident, dated *bool) {
	p, key := d.phrase, in.thing.Key
	span := doc.Span{Start: r.Tokens[p.first].Start, End: r.Tokens[p.last-1].End}
	verb := r.Slice(r.Tokens[d.Chunk.First].Start, r.Tokens[d.Chunk.Last-1].End)
	if d.kind != "" && !d.faint {
		in.kinds[d.kind] = true
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: d.kind, Raw: verb}, Span: span})
	}
	if p.suicide {
		r.find(doc.Finding{Subject: key, Predicate: "suicide", Value: &graph.Value{Code: "TRUE", Raw: verb}, Span: span})
	}
	if p.weapons["SABOTAGE"] {
		r.find(doc.Finding{Subject: key, Predicate: "weaponType", Value: &graph.Value{Code: "SABOTAGE", Raw: verb}, Span: span})
	}
	s := syntax.Parse(r.Document, p.sentence)
	if d.failed || r.attemptedDeed(s, d.Clause) {
		r.failed(in, span)
		r.defusedBy(s, d.Clause, in)
	}
	r.where(in, p, span)
	for _, m := range p.victims {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.Targeted), Object: m.Key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}})
	}
	if m := r.surest(p.dates); m != nil && !*dated {
		r.date(key, *m)
		*dated = true
	}
	modality, who := adverbial(s, d.Clause)
	if d.suspected {
		modality = graph.Alleged
	}
	for g := d.Governor; g != nil; g = g.Governor {
		if denials.Has(g.Chunk.Word) {
			return // "was cleared of bombing it"
		}
	}
	if m, by := accusedBy(s, d.Clause); m != "" {
		modality, who = m, by
	}
	if s.Refused(d.Clause) {
		return // who denies it is told apart
	}
	if m := d.group; m != nil {
		f := doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: m.Key, Span: span, Modality: modality, Attribution: who, Coreference: m.Coreference, Confidence: 0.75}
		if d.own {
			f.Predicate, f.Modality, f.Attribution = string(graph.ClaimedBy), graph.Claimed, d.speaker
		}
		r.find(f)
	}
	for _, m := range d.joined {
		if !d.own {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: m.Key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}, Modality: modality, Attribution: who, Coreference: m.Coreference, Confidence: 0.75})
		}
	}
	for _, m := range d.people {
		if r.suffered(in, m.Key) && !d.phrase.suicide {
			continue
		}
		role := "PERPETRATOR"
		if modality == graph.Alleged {
			role = "SUSPECT"
		}
		r.find(doc.Finding{
			Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}, Modality: modality, Attribution: who, Coreference: m.Coreference,
			Qualifiers: graph.Qualifiers{Role: role}, Confidence: 0.75,
		})
	}
}

// compatible tells whether the places of a phrase may hold the place of an incident.
func (r *reader) compatible(in *incident, p *phrase) bool {
	if in.place == "" || len(p.places) == 0 {
		return true
	}
	for _, m := range p.places {
		if m.Key == in.place || r.within(m.Key, in.place) || r.within(in.place, m.Key) || r.unmapped(m.Key) && r.wide(in.place) || r.unmapped(in.place) && r.wide(m.Key) {
			return true
		}
	}
	return false
}
