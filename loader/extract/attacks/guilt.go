package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Blame and claims that a noun tells: "laid the blame for the raid on X", "X is the prime suspect", "X's claim of responsibility".

var (
	// guilt are nouns for what is laid on those who are held responsible.
	guilt = wordSet(`blame responsibility guilt suspicion suspicions fault onus culpability finger fingers`)
	// culprits are nouns for those who did it.
	culprits = wordSet(`author authors perpetrator perpetrators culprit culprits suspect suspects mastermind masterminds`)
	// avowals are nouns for what somebody says of his own deed.
	avowals = wordSet(`claim claims admission acknowledgement acknowledgment boast boasts avowal assertion contention confession`)
	// airings are verbs for how a claim is made known.
	airings = wordSet(`make issue post circulate publish release put attribute send sign broadcast distribute`)
)

// blamePut reads "laid the blame for the raid on X", "responsibility was put on X", "fingers were pointed at X".
func (r *reader) blamePut(s *syntax.Sentence, c *syntax.Clause) bool {
	objects := c.Objects
	if c.Chunk.Passive {
		objects = c.Subjects
	}
	at := slices.IndexFunc(objects, func(i int) bool { return guilt.Has(s.Chunks[i].Word) })
	if at < 0 || !happened(c) {
		return false
	}
	whom := c.Behind("on", "upon", "to", "at", "with", "towards", "toward")
	if len(whom) == 0 {
		return false
	}
	in := r.spokenIn(s, slices.Concat(s.Behind(objects[at], "for"), c.Behind("for")))
	if in == nil {
		in = r.lastOr(s)
	}
	for _, i := range whom {
		if _, m := r.doer(s, i); m != nil && m.Type != graph.Person {
			r.blame(s, c, in, []int{i}, doersOf(c))
		}
	}
	return true
}

// suspected reads "X is the prime suspect in the attack", "the main suspect is X".
func (r *reader) suspected(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || len(c.Subjects) == 0 || len(c.Objects) == 0 {
		return false
	}
	named, noun := c.Subjects, c.Objects[0]
	if culprits.Has(s.Chunks[c.Subjects[0]].Word) {
		named, noun = c.Objects, c.Subjects[0]
	}
	if x := &s.Chunks[noun]; !culprits.Has(x.Word) || x.Core != nil || x.Article == "a" || x.Article == "an" {
		return false
	}
	in := r.spokenIn(s, slices.Concat(s.Behind(noun, "in", "of", "for", "behind"), c.Behind("in", "for", "behind")))
	if in == nil {
		in = r.lastOr(s)
	}
	for _, i := range named {
		if _, m := r.doer(s, i); m != nil && m.Type == graph.ArmedGroup {
			r.blame(s, c, in, []int{i}, nil)
		}
	}
	return true
}

// culpritGroup records the group that somebody names as the author of an attack: "named X as the main suspect in the bombing".
func (r *reader) culpritGroup(s *syntax.Sentence, c *syntax.Clause, in *incident, whom []int) {
	if !happened(c) || !slices.ContainsFunc(c.Behind("as"), func(i int) bool { return culprits.Has(s.Chunks[i].Word) }) {
		return
	}
	for _, i := range whom {
		if _, m := r.doer(s, i); m != nil && m.Type == graph.ArmedGroup {
			r.blame(s, c, in, []int{i}, doersOf(c))
		}
	}
}

// distances reads "X distanced itself from the attack": a denial.
func (r *reader) distances(s *syntax.Sentence, c *syntax.Clause) bool {
	in := r.spokenIn(s, c.Behind("from"))
	if in == nil || c.Chunk.Negative {
		return false
	}
	for _, i := range c.Subjects {
		if key, m := r.speaker(s, i); key != "" && m.Type == graph.ArmedGroup {
			for _, predicate := range r.held(in.thing.Key, key) {
				r.statement(s, c, in, graph.RelationType(predicate), key, graph.Denied, s.Text(i), true, m.Coreference, i)
			}
		}
	}
	return true
}

// avowed reads claims told by a noun: "X's claim of responsibility for the bombing", "a claim of responsibility by X".
func (r *reader) avowed(s *syntax.Sentence) {
	for i := range s.Chunks {
		x := &s.Chunks[i]
		if x.Kind != syntax.Noun || x.Core != nil || !avowals.Has(x.Word) || countless.Has(r.Tokens[x.First].Lower) {
			continue
		}
		what := s.Behind(i, "for")
		in := r.spokenIn(s, what)
		if of := s.Complement(i); in == nil && !followed(s, i) && (len(of) == 0 || s.Chunks[of[0]].Word != "responsibility" && s.Chunks[of[0]].Word != "credit") {
			continue
		}
		m := r.avower(s, i)
		if m == nil {
			continue
		}
		if in == nil {
			in = r.lastOr(s)
		}
		if in == nil || in.aggregate {
			continue
		}
		r.blamed[s.Index] = true
		span := s.Span(i, i)
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: string(graph.ClaimedBy), Object: m.Key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}, Modality: graph.Claimed,
			Attribution: r.Slice(m.Start, m.End), Coreference: m.Coreference, Confidence: 0.75,
		})
	}
}

// followed tells whether a noun phrase opens its sentence as the claim that came after a deed: "a claim by X followed".
func followed(s *syntax.Sentence, i int) bool {
	return s.Chunks[i].Word == "claim" && i == 0 && slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		return slices.Contains(c.Subjects, i) && (c.Chunk.Word == "follow" || c.Chunk.Word == "come" || c.Chunk.Word == "appear" || c.Chunk.Word == "surface") && happened(c)
	})
}

// avower returns the group whose claim a noun phrase is, nil for none.
func (r *reader) avower(s *syntax.Sentence, i int) *doc.Mention {
	x := &s.Chunks[i]
	for _, m := range x.Mentions {
		if m.Type == graph.ArmedGroup && (x.Owned > 0 || m.Coreference || m.Last == x.Last-1) {
			return m
		}
	}
	by := s.Behind(i, "by", "from")
	for _, c := range s.Clauses {
		if c.Chunk.Negative || c.Chunk.Modal {
			if slices.Contains(c.Objects, i) {
				return nil // "did not issue a claim"
			}
			continue
		}
		if c.Chunk.Passive && airings.Has(c.Chunk.Word) && slices.Contains(c.Subjects, i) {
			by = append(slices.Clone(by), c.Behind("by", "to")...)
		}
	}
	for _, k := range by {
		if key, m := r.speaker(s, k); key != "" && m.Type == graph.ArmedGroup {
			return m
		}
	}
	return nil
}

// resumed returns the noun phrases behind a preposition that goes on behind a relative clause about the object of a verb: "attributed the ambush,
// in which nine died, to X".
func resumed(s *syntax.Sentence, c *syntax.Clause, words ...string) []int {
	relative := false
	for k := c.Verb + 1; k+2 < len(s.Chunks) && k < c.Verb+24; k++ {
		if w := s.Chunks[k].Word; s.Chunks[k].Kind == syntax.Relative || w == "which" || w == "whom" || w == "where" {
			relative = true
		}
		switch s.Chunks[k].Kind {
		case syntax.Break:
			return nil
		case syntax.Comma:
			if relative && s.Chunks[k+1].Kind == syntax.Preposition && slices.Contains(words, s.Chunks[k+1].Word) && s.Chunks[k+2].Kind == syntax.Noun {
				return s.List(k + 2)
			}
		}
	}
	return nil
}

// lastOr returns the attack told last, at most four sentences back, else the one of which a sentence speaks for the first time, if it speaks of one.
func (r *reader) lastOr(s *syntax.Sentence) *incident {
	if in := r.lastTold(s.Index, 4); in != nil {
		return in
	}
	if list := r.unmetIn[s.Index]; len(list) == 1 && list[0].article != "a" && list[0].article != "an" {
		r.unmetIn[s.Index] = nil
		return r.meet(list[0])
	}
	return nil
}
