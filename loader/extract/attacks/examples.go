package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Attacks told as examples of those that a group did, and those that it is known for.

var (
	// heralds stand before examples, "as" behind "such", "them" behind "among".
	heralds = wordSet(`including notably particularly especially namely as them like`)
	// committing are verbs for what those do who attack.
	committing = wordSet(`carry commit stage launch mount conduct perpetrate execute orchestrate mastermind organise organize undertake wage`)
	// accusing are verbs by which somebody is held to have done something.
	accusing = wordSet(`blame accuse suspect hold link tie connect implicate`)
	// renown is what an attack brings a group.
	renown = wordSet(`notoriety fame prominence infamy headlines attention recognition`)
)

// examples gives the attacks that a sentence tells behind "including" and the like to the group whose attacks they are examples of: "X is
// blamed for some of the worst attacks of the decade, including the bombing of A and the murder of B"; "its operations: the siege of C".
func (r *reader) examples(s *syntax.Sentence) {
	told := r.tellings[s.Index]
	if len(told) == 0 {
		return
	}
	at, sum := r.herald(s, told[len(told)-1].first)
	if at < 0 {
		return
	}
	for _, t := range told {
		if t.first <= at || t.in.aggregate {
			continue
		}
		r.exampleOf(s, sum, t.in)
	}
}

// herald returns the token behind which examples of the attacks of a noun phrase stand, -1 if there is none before a token.
func (r *reader) herald(s *syntax.Sentence, before int) (at, sum int) {
	for i := range s.Chunks {
		n := &s.Chunks[i]
		if n.First >= before {
			break
		}
		noun, event := lex.nouns.Get(n.Word)
		if n.Kind != syntax.Noun || !event && !operationsWord(n.Word) || event && !noun.plural {
			continue
		}
		for k := n.Last; k < before && k < n.Last+25; k++ {
			t := &r.Tokens[k]
			switch {
			case t.Text == ":" && k == n.Last, t.Text == "," && k == n.Last && k+1 < before && heralds.Has(r.Tokens[k+1].Lower),
				heralds.Has(t.Lower) && (t.Lower != "as" || r.Tokens[k-1].Lower == "such") && (t.Lower != "them" || r.Tokens[k-1].Lower == "among") && (t.Lower != "like" || r.Tokens[k-1].Text == ","):
				return k, i
			case t.Text == ";" || t.Text == "." || r.finiteAt(s, k):
				k = before
			}
		}
	}
	return -1, -1
}

// operationsWord tells whether a word is a plural for what a group does.
func operationsWord(w string) bool { return w == "operations" || w == "actions" || w == "atrocities" }

// finiteAt tells whether a finite verb begins at a token.
func (r *reader) finiteAt(s *syntax.Sentence, token int) bool {
	for _, c := range s.Clauses {
		if c.Chunk.First == token {
			return c.Chunk.Finite && !c.Chunk.Participle && !c.Relative
		}
	}
	return false
}

// exampleOf records who did an attack: whose the attacks of a noun phrase are, or who is said to have done them.
func (r *reader) exampleOf(s *syntax.Sentence, sum int, in *incident) {
	var c *syntax.Clause // the one that a noun phrase is the subject of, else the last one before it, else the first
	for _, o := range s.Clauses {
		if slices.Contains(o.Subjects, sum) {
			c = o
			break
		}
		if c == nil || o.Verb < sum {
			c = o
		}
	}
	if c == nil || !happened(c) || s.Refused(c) || s.Conditional(c) {
		return
	}
	if m := r.whoseAttacks(s, sum); m != nil {
		if r.ownedBy(s, in) {
			return
		}
		modality, speaker, own := r.saidOf(s, c)
		if n := &s.Chunks[sum]; text.Any(r.Tokens[n.First:n.Last], func(t *text.Token) bool { return dubious.Has(t.Lower) }) {
			modality = graph.Weaker(modality, graph.Alleged)
		}
		if own == m.Key {
			r.statement(s, c, in, graph.ClaimedBy, own, graph.Claimed, speaker, false, m.Coreference, sum)
			return
		}
		r.statement(s, c, in, graph.AttributedTo, m.Key, modality, speaker, false, m.Coreference, sum)
		return
	}
	switch v := c.Chunk.Word; {
	case accusing.Has(v) && c.Chunk.Passive:
		r.blame(s, c, in, c.Subjects, c.Behind("by"))
	case accusing.Has(v):
		r.blame(s, c, in, c.Objects, c.Subjects)
	case v == "claim" || (v == "take" || v == "accept") && (objectWord(s, c, "responsibility") || objectWord(s, c, "credit")):
		for _, i := range doersOf(c) {
			if key, m := r.speaker(s, i); key != "" && m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
			}
		}
	case v == "be" && behindIt(s, c), committing.Has(v):
		r.perpetrator(s, c, in, doersOf(c), v)
	}
}

// whoseAttacks returns the group whose attacks a noun phrase speaks of: "X's attacks", "the attacks of X".
func (r *reader) whoseAttacks(s *syntax.Sentence, i int) *doc.Mention {
	n := &s.Chunks[i]
	if len(n.Mentions) > 0 && n.Owned > 0 && n.Mentions[0].Type == graph.ArmedGroup {
		return n.Mentions[0]
	}
	if of := s.Complement(i); len(of) == 1 {
		if m, whole := s.Named(of[0]); m != nil && whole && m.Type == graph.ArmedGroup {
			return m
		}
	}
	return nil
}

// ownedBy tells whether the sentence says already who did an attack.
func (r *reader) ownedBy(s *syntax.Sentence, in *incident) bool {
	for i := r.mark; i < len(r.Findings); i++ {
		f := &r.Findings[i]
		if f.Subject == in.thing.Key && (f.Predicate == string(graph.AttributedTo) || f.Predicate == string(graph.ClaimedBy)) && f.Sentence == s.Index {
			return true
		}
	}
	return false
}

// includes reads "its attacks include the bombing of A and the siege of B".
func (r *reader) includes(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || len(c.Subjects) != 1 {
		return false
	}
	n := &s.Chunks[c.Subjects[0]]
	if noun, event := lex.nouns.Get(n.Word); !(event && noun.plural) && !operationsWord(n.Word) || r.whoseAttacks(s, c.Subjects[0]) == nil {
		return false
	}
	for _, t := range r.tellings[s.Index] {
		if t.first > c.Chunk.First && !t.in.aggregate {
			r.exampleOf(s, c.Subjects[0], t.in)
		}
	}
	return true
}

// known reads what a group is known for: "X is best known for the bombing of A", "gained notoriety with the kidnapping of B".
func (r *reader) known(s *syntax.Sentence, c *syntax.Clause) bool {
	var what []int
	switch v := c.Chunk.Word; {
	case !happened(c) || len(c.Subjects) != 1:
		return false
	case (v == "know" || v == "remember") && c.Chunk.Passive, v == "be" && (objectWord(s, c, "notorious") || objectWord(s, c, "infamous") || objectWord(s, c, "famous")):
		what = c.Behind("for")
	case v == "come" || v == "rise" || v == "shoot" || v == "leap":
		for _, i := range c.Behind("to", "into") {
			if renown.Has(s.Chunks[i].Word) {
				what = c.Behind("with", "through", "by", "for")
			}
		}
	case len(c.Objects) == 1 && renown.Has(s.Chunks[c.Objects[0]].Word) && r.Tokens[s.Chunks[c.Objects[0]].First].Lower != "no":
		what = c.Behind("with", "through", "by", "for")
	}
	in := r.incidentIn(s, what)
	if in == nil || in.aggregate || in.place == "" && in.target == "" && len(in.dates) == 0 {
		return false // "once known for the kidnapping of tourists"
	}
	if m, whole := s.Named(c.Subjects[0]); m == nil || !whole || m.Type != graph.ArmedGroup || text.Any(r.Tokens[c.Chunk.First:c.Chunk.Last], func(t *text.Token) bool { return untruly.Has(t.Lower) }) {
		return false
	}
	r.perpetrator(s, c, in, c.Subjects, c.Chunk.Word)
	return true
}

// operated reads an attack told behind "when" of an operation of a group: "X carried out its boldest operation when fighters stormed B".
func (r *reader) operated(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || c.Chunk.Passive || len(c.Subjects) != 1 || len(c.Objects) == 0 {
		return false
	}
	o := &s.Chunks[c.Objects[0]]
	n, event := lex.nouns.Get(o.Word)
	if !operationWords.Has(o.Word) && !(event && !n.plural) || o.Core != nil {
		return false
	}
	in := r.whenTold(s, c)
	if in == nil || in.aggregate || r.ownedBy(s, in) {
		return false
	}
	r.perpetrator(s, c, in, c.Subjects, c.Chunk.Word)
	return true
}
