package attacks

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Whose people those are who did it: the group behind "gunmen of X", "X's men", "those loyal to X".

// supposedOf returns the group of which those of a noun phrase are supposed to be: "gunmen believed to be from X".
func supposedOf(s *syntax.Sentence, i int) *doc.Mention {
	if i+3 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Verb || !syntax.Supposing.Has(s.Chunks[i+1].Word) || !s.Chunks[i+2].Infinitive {
		return nil
	}
	k := i + 3
	if s.Chunks[k].Kind == syntax.Preposition && k+1 < len(s.Chunks) {
		k++
	}
	if of := s.Complement(k); len(of) > 0 && s.Chunks[k].Word == "work" {
		k = of[0]
	}
	if m, _ := s.Named(k); m != nil && m.Type == graph.ArmedGroup {
		return m
	}
	return nil
}

// commanded tells whether a noun phrase is one of armed people or of a leader's: "lightly armed bands", "Kogoya's men".
func (r *reader) commanded(c *syntax.Chunk) bool {
	for k := c.First; k < c.Last-1; k++ {
		switch w := r.Tokens[k].Lower; {
		case w == "armed", w == "masked", w == "hooded", w == "camouflaged", strings.HasSuffix(w, "-wielding"), strings.HasSuffix(w, "-toting"), w == "wielding", w == "toting":
			return true
		case (w == "unknown" || w == "unidentified") && strangers.Has(c.Word):
			return true
		}
	}
	if !syntax.Members.Has(c.Word) || syntax.Forces.Has(c.Word) && c.Word != "men" || c.Owned <= 0 || c.Owned > len(c.Mentions) {
		return false
	}
	return c.Mentions[c.Owned-1].Type == graph.Person
}

// ledGroup returns the group that a sentence calls a person the leader of, nil for none: "X leader Y said his fighters had …".
func ledGroup(s *syntax.Sentence, who *doc.Mention) *doc.Mention {
	if who.Type != graph.Person {
		return nil
	}
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Core == nil || c.Core.Key != who.Key {
			continue
		}
		if g := spokenFor(s, i); g != nil {
			return g // "X, then the chief of Y, said his men had …"
		}
		if len(c.Mentions) < 2 || c.Mentions[0].Type != graph.ArmedGroup {
			continue
		}
		for k := c.Mentions[0].Last; k < c.Core.First; k++ {
			if heading.Has(s.Tokens[k].Lower) {
				return c.Mentions[0]
			}
		}
	}
	return nil
}

// heading are nouns for those whose fighters are those of their group.
var heading = wordSet(`leader chief commander head emir founder`)

// ownerOf returns the group whose weapon or fighter a noun phrase names: "an X car bomb", "the X gunman".
func (r *reader) ownerOf(c *syntax.Chunk) *doc.Mention {
	for k := len(c.Mentions) - 1; k >= 0; k-- {
		if m := c.Mentions[k]; m.Type == graph.ArmedGroup && !m.Adjective && (m.Last >= len(r.Tokens) || r.Tokens[m.Last].Text != "-") {
			return m
		}
	}
	return nil
}

// laidBy returns the group that a bomb is said to be of: "a car bomb left by X in Y".
func laidBy(s *syntax.Sentence, i int) *doc.Mention {
	for _, c := range s.Clauses {
		if !c.Chunk.Passive || !c.Relative || len(c.Subjects) == 0 || c.Subjects[0] != i || !laying.Has(c.Chunk.Word) {
			continue
		}
		for _, k := range c.Behind("by") {
			if m, _ := s.Named(k); m != nil && m.Type == graph.ArmedGroup {
				return m
			}
			for _, n := range append(s.Behind(k, "of", "from"), k) { // "a member of X", "an X militant"
				if w := s.Chunks[k].Word; w != "member" && !syntax.Members.Has(w) {
					break
				}
				for _, m := range s.Chunks[n].Mentions {
					if m.Type == graph.ArmedGroup && !m.Adjective {
						return m
					}
				}
			}
		}
	}
	return nil
}

var laying = wordSet(`leave plant place set lay detonate drive fire launch park hide throw send rig fly pilot operate steer dispatch deploy recruit train direct build make assemble lob hurl`)

// companions returns those with whom somebody did something: "X, who with his brother Y planted", "X attacked it together with Y".
func companions(s *syntax.Sentence, c *syntax.Clause) []*doc.Mention {
	with := c.Behind("with", "alongside")
	for k := c.Verb - 1; k > 0 && k > c.Verb-4; k-- {
		if s.Chunks[k].Kind == syntax.Noun && s.Chunks[k-1].Kind == syntax.Preposition && (s.Chunks[k-1].Word == "with" || s.Chunks[k-1].Word == "alongside") {
			with = append(with, k)
		}
	}
	var out []*doc.Mention
	for _, i := range with {
		out = append(out, peopleAt(s, i)...)
	}
	return out
}

// ledBy returns who leads attackers without a name: "gunmen led by X".
func ledBy(s *syntax.Sentence, i int) []*doc.Mention {
	var out []*doc.Mention
	for _, c := range s.Clauses {
		if !c.Relative || !c.Chunk.Passive || len(c.Subjects) == 0 || c.Subjects[0] != i || c.Chunk.Word != "lead" && c.Chunk.Word != "head" && c.Chunk.Word != "command" {
			continue
		}
		for _, k := range c.Behind("by") {
			if m := s.Chunks[k].Core; m != nil && m.Type == graph.Person {
				out = append(out, m)
			}
		}
	}
	return out
}

// bodyIn tells whether a noun phrase names a body of state: "the GSG 9 commando".
func bodyIn(c *syntax.Chunk) bool {
	for _, m := range c.Mentions {
		if m.Type == graph.StateBody {
			return true
		}
	}
	return false
}

// membersOf reads "two of its men", "one of the group's members", "some of X's fighters": the group.
func (r *reader) membersOf(s *syntax.Sentence, i int) *doc.Mention {
	if i+2 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Preposition || s.Chunks[i+1].Word != "of" && s.Chunks[i+1].Word != "from" || s.Chunks[i+2].Kind != syntax.Noun {
		return nil
	}
	c := &s.Chunks[i+2]
	if m := c.Core; m != nil && m.Type == graph.ArmedGroup && s.Chunks[i+1].Word == "from" && (armedWord(s.Chunks[i].Word) || comrades.Has(s.Chunks[i].Word)) {
		return m // "gunmen from X"
	}
	if m := c.Core; m != nil && m.Type == graph.ArmedGroup && s.Chunks[i+1].Word == "of" && s.Chunks[i].Plural && (syntax.People.Has(s.Chunks[i].Word) || comrades.Has(s.Chunks[i].Word) || s.Chunks[i].Nation()) {
		return m // "four Palestinians of X"
	}
	if w := &s.Chunks[i]; w.Word == "member" && c.Core != nil && c.Core.Type == graph.ArmedGroup && s.Chunks[i+1].Word == "of" && w.Last-w.First <= 3 && r.Tokens[w.Last-2].Lower != "former" {
		return c.Core // "a member of X"
	}
	if syntax.Members.Has(s.Chunks[i].Word) && c.Core == nil {
		if m, whole := s.Named(i + 2); m != nil && whole && m.Type == graph.ArmedGroup && c.Word != s.Chunks[i].Word && !syntax.Members.Has(c.Word) {
			return m // "a bomber of its regional affiliate, known as X"
		}
	}
	if syntax.Members.Has(s.Chunks[i].Word) && (len(c.Mentions) == 0 || len(c.Mentions) == 1 && c.Mentions[0].Coreference && c.Mentions[0].Type == graph.Person) {
		if m := s.Apposed(i + 2); m != nil && m.Type == graph.ArmedGroup {
			return m // "men of his group, X,"
		}
	}
	if !syntax.Members.Has(c.Word) && !syntax.Members.Has(strings.TrimSuffix(c.Word, "s")) && !syntax.People.Has(c.Word) {
		return nil
	}
	for k := len(c.Mentions) - 1; k >= 0; k-- {
		if c.Mentions[k].Type == graph.ArmedGroup {
			return c.Mentions[k]
		}
	}
	return nil
}

// adherents returns the group to which a participle ties armed people: "men belonging to X", "gunmen loyal to X".
func adherents(s *syntax.Sentence, i int) (m *doc.Mention, sure bool) {
	if i+2 >= len(s.Chunks) {
		return nil, false
	}
	k := i + 1
	if adhering.Has(s.Chunks[i].Word) {
		k = i
	}
	w := s.Chunks[k].Word
	if s.Chunks[k].Kind == syntax.Comma {
		k++
		w = s.Chunks[k].Word
	}
	if !adhering.Has(w) || k+2 >= len(s.Chunks) || s.Chunks[k+1].Kind != syntax.Preposition || s.Chunks[k+1].Word != "to" && s.Chunks[k+1].Word != "with" {
		return nil, false
	}
	if o, _ := s.Named(k + 2); o != nil && o.Type == graph.ArmedGroup {
		return o, w == "belong"
	}
	return nil, false
}

var adhering = wordSet(`belong loyal faithful affiliate subordinate answer`)

// ownMen are nouns for those through whom a group acts, with "its" before them.
var ownMen = wordSet(`people men boys lads brothers sons soldiers unit units forces cell cells snipers gunners marksmen heroes lions knights martyrs pilots commandos bombers drones drone
	missiles rockets artillery engineers sappers squad squads comrades militants fighters bomber fighter gunmen volunteers adherents supporters followers recruits members cadres operatives`)
