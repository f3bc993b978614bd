package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

var blame = wordSet(`suspected suspect blamed blame responsible attributed accused`)

// suspects ties the groups that a brief text blames or that claim its one attack, where no clause was read so.
func (r *reader) suspects(in *incident, sentences []int) {
	held := map[string]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Subject == in.thing.Key && (f.Predicate == string(graph.AttributedTo) || f.Predicate == string(graph.ClaimedBy)) {
			held[f.Object] = true
		}
	}
	for _, i := range sentences {
		s := &r.Sentences[i]
		if r.blamed[i] {
			continue // a clause was read so
		}
		blamed, claims, denied := -1, -1, false
		for k := s.First; k < s.Last; k++ {
			w := r.Tokens[k].Lower
			switch {
			case blame.Has(w) && blamed < 0 && !(w == "accused" && r.accusedOfMore(k, s.Last)):
				blamed = k
			case w == "claimed" || w == "claiming":
				claims = k
			case w == "planned" || w == "plotted" || w == "plotting":
				denied = true // of what was never done
			case w == "denied" || w == "not" || w == "denies" || w == "neither" || w == "nor" || w == "never" || w == "short" || w == "without" || w == "refused" || w == "declined":
				denied = true
			}
		}
		if denied || blamed < 0 && claims < 0 {
			continue
		}
		parsed := syntax.Parse(r.Document, i)
		if blamed >= 0 && r.unread(parsed, nounsFrom(parsed, -1)) {
			continue // "holds X responsible for the September 2012 assault"
		}
		if r.meansOthers(parsed, max(blamed, claims)) {
			continue
		}
		for _, m := range r.InSentence(i) {
			if m.Type != graph.ArmedGroup || m.Coreference || held[m.Key] {
				continue
			}
			f := doc.Finding{Subject: in.thing.Key, Object: m.Key, Coreference: true, Confidence: 0.6}
			r.sentence = i
			switch {
			case claims >= m.Last && claims-m.Last <= 4:
				f.Predicate, f.Modality, f.Attribution = string(graph.ClaimedBy), graph.Claimed, r.Slice(m.Start, m.End)
				f.Span = doc.Span{Start: m.Start, End: r.Tokens[claims].End}
			case blamed >= 0 && m.First-blamed <= 8 && blamed-m.Last <= 8:
				f.Predicate, f.Modality = string(graph.AttributedTo), graph.Alleged
				f.Span = doc.Span{Start: min(m.Start, r.Tokens[blamed].Start), End: max(m.End, r.Tokens[blamed].End)}
			default:
				continue
			}
			held[m.Key] = true
			r.find(f)
		}
	}
}

// meansOthers tells whether the noun phrase for attacks behind a word of blame or claim means others than the one at hand: "has claimed similar attacks in
// the past", "was blamed for a previous attack".
func (r *reader) meansOthers(s *syntax.Sentence, at int) bool {
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.First <= at || c.Kind != syntax.Noun {
			continue
		}
		if c.First > at+6 || c.Word == "it" || c.Word == "both" {
			return false
		}
		if _, ok := lex.nouns.Get(c.Word); !ok {
			continue
		}
		return r.otherOnes(c) || c.Owned == 0 && several(s, []int{i})
	}
	return false
}

// otherOnes tells whether a word of a noun phrase says that others are meant than what was told: "similar attacks".
func (r *reader) otherOnes(c *syntax.Chunk) bool {
	for k := c.First; k < c.Last; k++ {
		if otherWords.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// othersAlone tells whether noun phrases speak of other attacks than the one told, and of nothing else.
func (r *reader) othersAlone(s *syntax.Sentence, chunks []int) bool {
	others := false
	for _, i := range chunks {
		c := &s.Chunks[i]
		switch _, event := lex.nouns.Get(c.Word); {
		case r.otherOnes(c):
			others = true
		case event || pronominal(s, []int{i}):
			return false
		}
	}
	return others
}

var otherWords = wordSet(`similar previous earlier past other such`)

// accusedOfMore tells whether somebody is accused of something else than the attack at hand: "accused of atrocities".
func (r *reader) accusedOfMore(k, last int) bool {
	for n := k + 1; n+1 < last && n < k+6; n++ {
		if r.Tokens[n].Lower == "of" {
			switch r.Tokens[n+1].Lower {
			case "the", "this", "being", "carrying", "planting", "staging", "involvement", "having":
				return false
			}
			return true
		}
	}
	return false
}

// attackerNames are nouns for one who did it, with his part.
var attackerNames = map[string]string{
	"mastermind": "FACILITATOR", "ringleader": "FACILITATOR", "organiser": "FACILITATOR", "organizer": "FACILITATOR", "killer": "PERPETRATOR", "assassin": "PERPETRATOR",
	"accomplice": "PERPETRATOR", "planner": "FACILITATOR", "plotter": "FACILITATOR", "perpetrator": "PERPETRATOR", "co-plotter": "FACILITATOR", "coordinator": "FACILITATOR", "architect": "FACILITATOR",
	"quartermaster": "FACILITATOR", "financier": "FACILITATOR", "logistician": "FACILITATOR", "murderer": "PERPETRATOR", "brain": "FACILITATOR",
}

// perpetrators ties those whom a noun phrase calls an attacker by name to the attack told last: "the bomber, X", "the gunman X",
// "X, the mastermind of the attack".
func (r *reader) perpetrators(s *syntax.Sentence) {
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun {
			continue
		}
		at := c.Last - 1
		if c.Core != nil {
			if c.Core.Type != graph.Person || c.Core.First == c.First {
				continue
			}
			at = c.Core.First - 1
		}
		w := r.Tokens[at].Lower
		role := attackerNames[w]
		if last := r.lastTold(s.Index, 1); w == "driver" && last != nil && (last.kinds["BOMBING_EXPLOSION"] || c.Article == "its" || c.Article == "the") {
			role = "PERPETRATOR"
		}
		if x, ok := lex.armed.GetToken(&r.Tokens[at]); role == "" && (!ok || x.kind == "" && w != "attacker" && w != "assailant" && w != "attackers" && w != "assailants") {
			continue
		} else if role == "" {
			role = "PERPETRATOR"
		}
		var people []*doc.Mention
		called := false
		if c.Core != nil {
			people = []*doc.Mention{c.Core}
		} else if m := s.Apposed(i); m != nil && m.Type == graph.Person {
			people = []*doc.Mention{m}
		} else if people = apposedPeople(s, i); len(people) == 0 {
			people = calledSo(s, i)
			called = len(people) > 0
		}
		in := r.incidentIn(s, s.Complement(i))
		if in == nil {
			in = r.lastTold(s.Index, 2)
		}
		if in == nil || r.stateDeed > in.sentence && r.stateDeed != s.Index {
			continue
		}
		modality := graph.Asserted
		if called {
			modality = graph.Reported
		}
		for k := c.First; k < at; k++ {
			switch r.Tokens[k].Lower {
			case "suspected", "alleged", "accused":
				modality, role = graph.Alleged, "SUSPECT"
			case "would-be", "former":
				people = nil
			}
		}
		for _, m := range people {
			r.sentence = s.Index
			start, end := r.Tokens[c.First].Start, r.Tokens[c.Last-1].End
			r.find(doc.Finding{
				Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: in.thing.Key, Span: doc.Span{Start: min(start, m.Start), End: max(end, m.End)}, Modality: modality,
				Qualifiers: graph.Qualifiers{Role: role}, Confidence: 0.7,
			})
		}
	}
}

// calledSo returns the persons whom somebody calls what a noun phrase says: "whom prosecutors called the brain of the attacks", "described X as the
// mastermind".
func calledSo(s *syntax.Sentence, i int) []*doc.Mention {
	for _, c := range s.Clauses {
		switch c.Chunk.Word {
		case "call", "describe", "regard", "dub", "consider":
		default:
			continue
		}
		if c.Chunk.Negative || c.Chunk.Modal || !slices.Contains(slices.Concat(c.Second, c.Behind("as"), c.Objects), i) {
			continue
		}
		whom := c.Objects
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		if c.Gap >= 0 {
			whom = append(slices.Clip(whom), c.Gap)
		}
		var out []*doc.Mention
		for _, k := range whom {
			if k != i {
				out = append(out, peopleAt(s, k)...)
			}
		}
		return out
	}
	return nil
}
