package operations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// namings are verbs by which somebody says who those were whom an operation caught or killed.
	namings     = text.NewWordSet(`identify name`)
	namingWords = wordSet(`identified named among included include includes including`)
	// deadNouns and caughtNouns are what the people of an operation are called when their names are told.
	deadNouns   = wordSet(`dead slain fatalities casualties`)
	caughtNouns = wordSet(`arrested captured detained detainees captives arrestees`)
	suspects    = wordSet(`suspects suspect`)
)

// told is how many sentences may lie between an operation and the names of its people.
const told = 3

// identify adds to the operation told last those whom a sentence behind it names: "the dead were identified as X and Y", "among the arrested
// was X", "police identified the suspect as X".
func (r *reader) identify(s *text.Sentence) {
	n := len(r.operations)
	if n == 0 || !r.Holds(s, namingWords) {
		return
	}
	op := r.operations[n-1]
	last := op.statements[len(op.statements)-1]
	if r.sentence-last.sentence > told || r.tellsAttack(r.sentence) || r.attackBetween(last.sentence) {
		return
	}
	parsed := syntax.Parse(r.Document, r.sentence)
	for _, c := range parsed.Clauses {
		if c.Chunk.Negative || c.Chunk.Modal {
			continue
		}
		who, names := r.naming(parsed, c)
		e := r.fateOf(parsed, who)
		if e == noEffect && who >= 0 && parsed.Chunks[who].Word == "one" && r.themBehind(parsed, who) && r.sentence-last.sentence == 1 {
			e = last.effect // "one of them was identified as X"
		}
		if e == noEffect || !slices.ContainsFunc(op.statements, func(st *statement) bool { return st.effect == e }) {
			continue
		}
		st := &statement{effect: e, sentence: r.sentence, verb: c.Chunk.First}
		for _, i := range names {
			if m, whole := parsed.Named(i); m != nil && whole && m.Type == graph.Person && !r.struck(m.Key) {
				st.people = append(st.people, &people{first: m.First, last: m.Last, head: m.Last - 1, name: m, size: one(r.Slice(m.Start, m.End)), fighters: true})
			}
		}
		if r.finish(st) != nil {
			st.span = doc.Span{Start: min(st.span.Start, parsed.Span(who, who).Start), End: max(st.span.End, parsed.Span(who, who).End)}
			op.statements = append(op.statements, st)
		}
	}
}

// naming returns the noun phrase of those whom a clause names, and the phrases of the names.
func (r *reader) naming(s *syntax.Sentence, c *syntax.Clause) (who int, names []int) {
	v := c.Chunk
	switch {
	case namings.Has(v.Word) && v.Passive && len(c.Subjects) > 0:
		names = c.Behind("as")
		if v.Word == "name" {
			names = slices.Concat(names, c.Objects)
		}
		who = c.Subjects[0]
	case namings.Has(v.Word) && len(c.Objects) > 0:
		who, names = c.Objects[0], slices.Concat(c.Behind("as"), c.Second)
	case v.Word == "include" && len(c.Subjects) > 0:
		who, names = c.Subjects[0], c.Objects
	case v.Word == "be" && c.Verb >= 2: // "among the dead was X", "X was among the dead"
		if c.Verb >= 2 && s.Chunks[c.Verb-2].Kind == syntax.Preposition && s.Chunks[c.Verb-2].Word == "among" {
			return c.Verb - 1, behindVerb(s, c)
		}
		if among := c.Behind("among"); len(among) > 0 {
			return among[0], c.Subjects
		}
		return -1, nil
	default:
		return -1, nil
	}
	var all []int
	for _, i := range names {
		for _, k := range s.List(i) {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return who, all
}

// behindVerb returns the list of noun phrases right behind a verb.
func behindVerb(s *syntax.Sentence, c *syntax.Clause) []int {
	if c.Verb+1 < len(s.Chunks) && s.Chunks[c.Verb+1].Kind == syntax.Noun {
		return s.List(c.Verb + 1)
	}
	return nil
}

// fateOf tells what became of those whom a noun phrase calls "the dead", "those arrested", "the two suspects".
func (r *reader) fateOf(s *syntax.Sentence, i int) effect {
	if i < 0 {
		return noEffect
	}
	c := &s.Chunks[i]
	end := c.Last
	if i+1 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Verb { // "those killed"
		end = s.Chunks[i+1].Last
	}
	for k := c.First; k < end; k++ {
		switch w := r.Tokens[k].Lower; {
		case deadNouns.Has(w) || w == "killed":
			return killed
		case caughtNouns.Has(w) || c.Article == "the" && suspects.Has(w):
			return captured
		}
	}
	return noEffect
}

// themBehind tells whether "of them" or "of the dead" stands behind a noun phrase.
func (r *reader) themBehind(s *syntax.Sentence, i int) bool {
	return slices.ContainsFunc(s.Complement(i), func(k int) bool { w := s.Chunks[k].Word; return w == "them" || w == "dead" })
}

// attackBetween tells whether an attack is told between a sentence and the one that is read.
func (r *reader) attackBetween(sentence int) bool {
	for i := sentence + 1; i < r.sentence; i++ {
		if r.tellsAttack(i) {
			return true
		}
	}
	return false
}
