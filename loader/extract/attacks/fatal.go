package attacks

import (
	"slices"

	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// What verbs say of deaths and wounds, whoever did it.

// fatal verbs tell of deaths whoever did it: what their clauses count is given to the attack that their sentence speaks of.
var fatal = wordSet(`die perish fall suffocate drown succumb`)

// tollOf is what a clause counts, "killed", "wounded" or nothing, and the noun phrases for those whom it counts.
func tollOf(s *syntax.Sentence, c *syntax.Clause) (property string, patients []int) {
	v := c.Chunk.Word
	switch {
	case v == "be" && len(c.Behind("among")) > 0:
		return amongThem(s, c), c.Subjects
	case v == "lay" && objectWord(s, c, "life"):
		return "killed", c.Subjects // "a constable laid down his life"
	case fatal.Has(v) && !c.Chunk.Passive, v == "lose" && !c.Chunk.Passive && (objectWord(s, c, "lives") || objectWord(s, c, "life")):
		return "killed", c.Subjects
	case c.Chunk.Particle == "dead" && (c.Chunk.Passive || len(c.Objects) == 0):
		return "killed", c.Subjects // "were knifed to death", "burnt to death"
	case !c.Chunk.Passive && len(c.Second) > 0 && len(c.Objects) == 1 && s.Chunks[c.Second[0]].Word == "dead" && v == "shoot":
		return "killed", c.Objects // "police shot him dead"
	case v == "leave" && len(c.Objects) > 1 && leftDead(s, c):
		return "killed", c.Objects // "left eight soldiers and two civilians dead"
	case c.Chunk.Passive && hitting.Has(v) && slices.ContainsFunc(c.Behind("in"), func(i int) bool { return healing.Has(s.Chunks[i].Word) }):
		return "wounded", c.Subjects // "a passer-by was shot in the leg"
	case c.Chunk.Particle == "dead":
		return "killed", c.Objects
	case v == "put" && slices.ContainsFunc(c.Behind("to"), func(i int) bool { return s.Chunks[i].Word == "death" }):
		if c.Chunk.Passive {
			return "killed", c.Subjects
		}
		return "killed", c.Objects // "put 105 people to death"
	case v == "execute" && byLaw(s, c):
		return "", nil
	case c.Chunk.Passive && (deadly.Has(v) || c.Chunk.Particle != "" && deadly.Has(v+"+"+c.Chunk.Particle)):
		return "killed", c.Subjects
	case c.Chunk.Passive && (hurtful.Has(v) || v == "hurt"):
		if fatally(s, c.Chunk) {
			return "killed", c.Subjects
		}
		return "wounded", c.Subjects
	case v == "shoot" && c.Chunk.Passive && len(c.Subjects) > 0 && assailants.Has(s.Chunks[c.Subjects[0]].Word):
		return "killed", c.Subjects // "the ten raiders were shot"
	case !c.Chunk.Passive:
		return sufferedOf(s, c)
	}
	return "", nil
}

// leftDead tells whether a clause says whom something left dead: "left four dead", "left eight soldiers and two civilians dead".
func leftDead(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Passive || len(c.Objects) == 0 {
		return false
	}
	return len(c.Second) > 0 && s.Chunks[c.Second[0]].Word == "dead" || s.Chunks[c.Objects[len(c.Objects)-1]].Word == "dead"
}

var (
	// hitting are verbs for how somebody is struck, healing parts of the body where that does not kill.
	hitting = wordSet(`hit shoot strike stab`)
	healing = wordSet(`arm arms leg legs shoulder hand hands foot feet thigh knee knees ankle buttocks wrist elbow`)
)

// byLaw tells whether those executed were so by a state: "three men convicted of it were executed", "were executed by firing squad".
func byLaw(s *syntax.Sentence, c *syntax.Clause) bool {
	from := c.Chunk.First
	if len(c.Subjects) > 0 {
		from = min(from, s.Chunks[c.Subjects[0]].First)
	}
	for k := from; k < min(len(s.Tokens), c.Chunk.Last+3); k++ {
		if judicial.Has(s.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// judicial are words for how a state executes, and whom.
var judicial = wordSet(`convicted condemned sentenced firing hanging injection`)

// amongThem is what "among the dead", "among the wounded" counts.
func amongThem(s *syntax.Sentence, c *syntax.Clause) string {
	if !slices.ContainsFunc(c.Behind("among"), func(i int) bool { return suffering.Has(s.Chunks[i].Word) || s.Chunks[i].Word == "those" }) {
		return ""
	}
	for _, i := range c.Behind("among") {
		if w := s.Chunks[i].Word; w == "wounded" || w == "injured" || w == "those" && i+1 < len(s.Chunks) && hurtful.Has(s.Chunks[i+1].Word) {
			return "wounded"
		} else if w == "hostages" || w == "casualties" || w == "victims" || w == "victim" {
			return ""
		}
	}
	return "killed" // "three infants were among the dead"
}

// sufferedOf is what an active clause counts of those who suffer or lose: "five soldiers received fatal wounds", "in which the army lost 22 men",
// "cost the army 18 men", "took ten recruits with him".
func sufferedOf(s *syntax.Sentence, c *syntax.Clause) (property string, patients []int) {
	switch c.Chunk.Word {
	case "meet":
		if objectWord(s, c, "death") || objectWord(s, c, "deaths") || objectWord(s, c, "end") {
			return "killed", c.Subjects
		}
	case "receive", "suffer", "sustain":
		for _, i := range c.Objects {
			if !harms.Has(s.Chunks[i].Word) {
				continue
			}
			for k := s.Chunks[i].First; k < s.Chunks[i].Last; k++ {
				if w := s.Tokens[k].Lower; w == "fatal" || w == "mortal" || w == "lethal" {
					return "killed", c.Subjects
				}
			}
			return "wounded", c.Subjects
		}
	case "lose", "cost":
		if c.Chunk.Word == "lose" && slices.ContainsFunc(c.Objects, func(i int) bool {
			return limbs.Has(s.Chunks[i].Word) || healing.Has(s.Chunks[i].Word) || s.Chunks[i].Word == "eye"
		}) {
			return "wounded", c.Subjects // "a clerk lost three fingers"
		}
		return "killed", slices.DeleteFunc(slices.Concat(c.Objects, c.Second), func(i int) bool { return !numberedMen(s, i) })
	case "take":
		if with := c.Behind("with"); len(with) > 0 && killersToo.Has(s.Chunks[with[0]].Word) && len(c.Subjects) > 0 && assailants.Has(s.Chunks[c.Subjects[0]].Word) {
			return "killed", slices.DeleteFunc(slices.Clone(c.Objects), func(i int) bool { return howMany(s, i) == nil })
		}
	}
	return "", nil
}

// harms are nouns for what the wounded have.
var harms = wordSet(`wound wounds injury injuries burns`)

// killersToo are pronouns for a killer who takes others with him.
var killersToo = wordSet(`him her them`)

// numberedMen tells whether a noun phrase numbers people: "22 soldiers", not "22 villages".
func numberedMen(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	return slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Type == doc.QuantityMention }) && (men.Has(c.Word) || syntax.People.Has(c.Word) || syntax.Calling(c.Word))
}

// men are nouns for those whom an army, a force or a group loses.
var men = wordSet(`men soldiers troops officers policemen police personnel members fighters guards troopers jawans servicemen commandos marines gendarmes
	constables recruits cadets peacekeepers civilians`)

// wholeOf tells whether a number is that of which another one counts a part: the 850 of "129 of the 850 hostages".
func (r *reader) wholeOf(q *doc.Mention) bool {
	return q.First > 0 && r.Tokens[q.First-1].Lower == "of" && slices.ContainsFunc(r.InSentence(q.Sentence), func(m doc.Mention) bool {
		return m.Type == doc.QuantityMention && m.Last == q.First-1
	})
}

// didIt tells whether a noun phrase for people is the subject of a clause of its sentence that tells the deed: "two fidayeen stormed a camp and were
// shot dead".
func (r *reader) didIt(s *syntax.Sentence, i int) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		if c.Chunk.Passive || c.Verb < i || len(c.Objects) == 0 || fatal.Has(c.Chunk.Word) || !slices.Contains(c.Subjects, i) {
			return false
		}
		return len(lex.verbs.Of(c.Chunk.Word)) > 0 && !deadly.Has(c.Chunk.Word) && !hurtful.Has(c.Chunk.Word)
	})
}

// mortal are adverbs that make a wound a death.
var mortal = wordSet(`fatally mortally`)

// fatally tells whether an adverb in or before a verb says that a wound was deadly.
func fatally(s *syntax.Sentence, v *syntax.Chunk) bool {
	for k := max(v.First-1, 0); k < v.Last; k++ {
		if mortal.Has(s.Tokens[k].Lower) {
			return true
		}
	}
	return false
}
