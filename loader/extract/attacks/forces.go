package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Violence of a state's forces and of nature, which is no attack of an armed group.

// policed tells whether a sentence speaks of forces of a state that may have done what nobody is said to have done.
func policed(s *syntax.Sentence) bool {
	for i := range s.Chunks {
		if i >= 2 && s.Chunks[i-1].Word == "of" && (deaths.Has(s.Chunks[i-2].Word) || lex.nouns.Of(s.Chunks[i-2].Word).kind == "ASSASSINATION") {
			continue // "the murders of two prison officers"
		}
		if s.Chunks[i].Word == "guards" && slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
			return (c.Chunk.Passive && (deadly.Has(c.Chunk.Word) || hurtful.Has(c.Chunk.Word)) || c.Chunk.Word == "die") && slices.Contains(c.Subjects, i)
		}) {
			continue // "two security guards died"
		}
		if w := s.Chunks[i].Word; stateForces.Has(w) || w == "operation" || w == "shootout" || w == "gunfight" || w == "escape" || w == "encounter" {
			return true
		}
	}
	return false
}

// byState tells whether a sentence names the air power of a state or an accident of nature.
func (r *reader) byState(s *syntax.Sentence) bool {
	for i := range s.Chunks {
		if w := s.Chunks[i].Word; s.Chunks[i].Kind != syntax.Verb && (airPower.Has(w) || natural.Has(w)) {
			return true
		}
	}
	return false
}

var natural = wordSet(`earthquake quake storm cyclone hurricane flood floods tsunami drought pandemic epidemic virus sanctions lightning fire blaze flames wildfire typhoon tornado cholera disease fever`)

// gunfight are nouns for what forces of a state and those whom they are after do to each other.
var gunfight = wordSet(`shootout gunfight firefight raid assault operation clash clashes battle crossfire encounter`)

// withForces tells whether a noun phrase names forces of a state as those who did it: "a shootout with police", "a raid by special forces", "a
// police raid".
func (r *reader) withForces(s *syntax.Sentence, i int) bool {
	if k := s.Chunks[i].Last - 2; k >= s.Chunks[i].First && stateForces.Has(s.Tokens[k].Lower) {
		return true
	}
	for _, k := range s.Behind(i, "with", "by") {
		c := &s.Chunks[k]
		if c.Core != nil && c.Core.Type == graph.StateBody || stateForces.Has(c.Word) || syntax.Forces.Has(c.Word) && c.Core == nil && c.Word != "leaders" && c.Word != "leadership" {
			return true
		}
	}
	return false
}

// inOperation tells whether a clause says that people were killed in a drone strike, a police raid or the like, and names no group whose it was.
func (r *reader) inOperation(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Behind("in", "by", "during") {
		n := &s.Chunks[i]
		if !airPower.Has(n.Word) || slices.ContainsFunc(n.Mentions, func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup }) {
			continue
		}
		for k := n.First; k < n.Last; k++ {
			if w := r.Tokens[k].Lower; w == "drone" || w == "air" || w == "airstrike" || k < n.Last-1 && stateForces.Has(w) {
				return true
			}
		}
	}
	return false
}

// sayForces tells whether a pronoun stands for forces of a state that say what its clause tells.
func (r *reader) sayForces(s *syntax.Sentence, pronoun int) bool {
	for _, o := range s.Clauses {
		if o.Verb >= pronoun || o.Verb < pronoun-2 || !speechVerbs.Has(o.Chunk.Word) || o.Chunk.Passive || len(o.Subjects) != 1 {
			continue
		}
		c := &s.Chunks[o.Subjects[0]]
		return c.Core == nil && len(c.Mentions) == 0 && (stateForces.Has(c.Word) || syntax.Forces.Has(c.Word) && c.Word != "leaders" && c.Word != "leadership")
	}
	return false
}

// wantedMen are nouns for those whom the police are after.
var wantedMen = wordSet(`suspect suspects fugitive fugitives detainee detainees inmate inmates prisoner prisoners escapee escapees`)

// airPower strikes for a state when its nation is named.
var airPower = wordSet(`drone drones missile missiles strike strikes raid raids airstrike airstrikes jet jets helicopter bombardment`)

var stateForces = wordSet(`army force soldiers troops police policemen forces airstrikes warplanes airstrike court judge authorities navy jets security guards commandos marines
	officers prosecutors government military junta regime`)
