package facts

import (
	"slices"

	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// toDeath tells whether the clause says how somebody was killed: "stabbed X to death", "was beaten to death".
func toDeath(s *syntax.Sentence, c *syntax.Clause) bool {
	switch c.Chunk.Word {
	case "sentence", "condemn", "put", "doom", "convict", "hand", "lead", "vow", "fight":
		return false
	}
	return slices.ContainsFunc(c.Behind("to"), func(i int) bool { return s.Chunks[i].Word == "death" && s.Chunks[i].Last-s.Chunks[i].First == 1 })
}

// felled tells whether the verb with its particle says that somebody was killed: "cut down", "mown down", "blown up".
func felled(c *syntax.Clause) bool {
	switch c.Chunk.Particle {
	case "down":
		return c.Chunk.Word == "cut" || c.Chunk.Word == "mow" || c.Chunk.Word == "shoot"
	case "up":
		return c.Chunk.Word == "blow" && c.Chunk.Passive
	}
	return false
}

// shotFor tells whether somebody who is shot is dead for all that the sentence says: nothing tells where he was hit, or that he lived.
func shotFor(s *syntax.Sentence, c *syntax.Clause) bool {
	if !c.Chunk.Passive && len(c.Objects) == 0 || len(c.Behind("at")) > 0 && !c.Chunk.Passive {
		return false
	}
	for k := s.Chunks[c.Verb].Last; k < s.Chunks[len(s.Chunks)-1].Last; k++ {
		if w := s.Tokens[k-1].Lower; survivals.Has(s.Tokens[k].Lower) || limbs.Has(s.Tokens[k].Lower) && (w == "the" || w == "his" || w == "her" || w == "their" || w == "both") {
			return false
		}
	}
	for n := max(s.Index-3, 0); n <= s.Index+3 && n < len(s.Sentences); n++ { // "X was shot. He survived", "the attempted murder of X. X was shot"
		for k := s.Sentences[n].First; k < s.Sentences[n].Last; k++ {
			if w := s.Tokens[k].Lower; n > s.Index && livedOn.Has(w) || w == "attempted" && k+1 < s.Sentences[n].Last && ends[s.Tokens[k+1].Lower] {
				return false
			}
		}
	}
	return true
}

// livedOn are words that tell in the sentences behind that somebody who was shot did not die of it.
var livedOn = text.NewWordSet(`survived survives recovered recovering condition surgery operated stable`)

// survivals are words for what happens to those who live on after they were shot, limbs where they were hit.
var (
	survivals = text.NewWordSet(`wounded wounding injured injuring survived survives surviving hospital hospitalised hospitalized critical critically recovering recovered recaptured captured
		arrested caught surgery`)
	limbs = text.NewWordSet(`leg legs knee knees arm foot ankle shoulder hip thigh stomach abdomen chest neck head face jaw hand back`)
)

// leftDead tells whether the clause says whom something left dead.
func leftDead(s *syntax.Sentence, c *syntax.Clause) bool {
	return len(c.Objects) > 0 && slices.ContainsFunc(c.Second, func(i int) bool { return s.Chunks[i].Word == "dead" })
}

// strikers are nouns for what a group loses its men to.
var strikers = text.NewWordSet(`drone drones strike strikes airstrike airstrikes raid raids bullet bullets assassin assassins missile missiles ambush bomb bombs`)

// lostTo tells whether the clause says that somebody is lost to what kills: "lost its bomb-maker, X, to a drone".
func lostTo(s *syntax.Sentence, c *syntax.Clause) bool {
	return c.Chunk.Word == "lose" && !c.Chunk.Passive && slices.ContainsFunc(c.Behind("to", "in"), func(i int) bool { return strikers.Has(s.Chunks[i].Word) })
}

// takenLife returns whose life the clause says was taken: "claimed the life of X", "cost X his life".
func takenLife(s *syntax.Sentence, c *syntax.Clause) []int {
	switch c.Chunk.Word {
	case "take", "claim", "cost":
	default:
		return nil
	}
	for _, i := range c.Objects {
		if w := s.Chunks[i].Word; (w == "life" || w == "lives") && len(s.Complement(i)) > 0 {
			return s.Complement(i)
		}
	}
	if c.Chunk.Word == "cost" && len(c.Objects) == 1 && len(c.Second) == 1 && s.Chunks[c.Second[0]].Word == "life" {
		return c.Objects
	}
	return nil
}

// shotDead tells whether "dead" stands behind "shot".
func shotDead(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, list := range [][]int{c.Objects, c.Second} {
		for _, i := range list {
			if s.Chunks[i].Word == "dead" {
				return true
			}
		}
	}
	return false
}

// rumoured tells whether a clause behind "that" is what is doubted, denied or only heard: "reports that he had been killed".
func rumoured(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Subjects) == 0 {
		return false
	}
	k := c.Subjects[0] - 1
	if k < 1 || s.Chunks[k].Kind != syntax.Subordinate || s.Chunks[k].Word != "that" {
		return false
	}
	before := &s.Chunks[k-1]
	return hearsay.Has(before.Word) || before.Kind == syntax.Verb && (before.Negative || before.Modal)
}

// hearsay are nouns and verbs for what need not be so.
var hearsay = text.NewWordSet(`report reports rumour rumours rumor rumors claim claims suggestion suggestions speculation allegation allegations idea notion possibility
	deny reject dismiss doubt rule dispute suspect hope fear believe think`)

// saidBy returns the words for who is said to say what a clause tells, behind "said (on Monday) that" or "said"; "" for nobody.
func saidBy(s *syntax.Sentence, c *syntax.Clause) string {
	if len(c.Subjects) == 0 || c.Subjects[0] > c.Verb {
		return ""
	}
	for k := c.Subjects[0] - 1; k >= 0 && k > c.Subjects[0]-6; k-- {
		switch n := &s.Chunks[k]; n.Kind {
		case syntax.Verb:
			if !sayings.Has(n.Word) || n.Passive || n.Negative {
				return ""
			}
			for _, o := range s.Clauses {
				if o.Verb == k && len(o.Subjects) > 0 && o.Subjects[0] < k {
					return s.Text(o.Subjects[0])
				}
			}
			return ""
		case syntax.Subordinate:
			if n.Word != "that" {
				return ""
			}
		case syntax.Date, syntax.Preposition:
		default:
			return ""
		}
	}
	return ""
}

// alive tells whether a sentence goes on that somebody who was said to be dead was not: "had been killed, but reappeared a few months later".
func alive(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := s.Chunks[c.Verb].Last; k < s.Chunks[len(s.Chunks)-1].Last; k++ {
		if resurfacing.Has(s.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// resurfacing are words for what only the living do.
var resurfacing = text.NewWordSet(`reappeared resurfaced reemerged`)
