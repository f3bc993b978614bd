package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// latterAt returns what "the former" or "the latter" at a token stands for, "" if they are no phrase of their own ("the former leader"): the
// first or the second of two that a list names, else of the only two actors of the sentence so far, or of the one before.
func (c *chain) latterAt(sentence, token int) string {
	s := &c.Sentences[sentence]
	if token+2 >= s.Last {
		return ""
	}
	w := c.tok(token + 1).Lower
	if w != "latter" && w != "former" {
		return ""
	}
	if n := c.tok(token + 2); n.Kind == text.Word && !alone.Has(n.Lower) && n.Lower != "'s" && n.Lower != "’s" {
		return ""
	}
	for back := 0; back <= 1 && sentence-back >= 0; back++ {
		first, second := c.twoNamed(sentence-back, token)
		switch {
		case first == nil:
		case w == "former":
			return first.Key
		default:
			return second.Key
		}
	}
	return ""
}

// alone are words that stand behind "the latter" where no noun follows.
var alone = wordSet(`is was are were has had have did does do will would can could may might must should being having who which whose whom that and or but nor then also in on at by from with against for of to as over after
	before while though although since until led controls controlled holds operates operated remains remained became becomes claims claimed says said fights fought rejected rejects accused accuses denied denies
	backed backs received receives enjoys broke split joined draws drew relies seized took lost kept emerged denounced supports supported regards regarded still now later never not once first soon only mainly
	mostly largely long more`)

// twoNamed returns the two that a sentence names, before a token: those that "and" joins last, else its only two actors.
func (c *chain) twoNamed(sentence, token int) (first, second *doc.Mention) {
	ms := c.by[sentence]
	var actors []*doc.Mention
	more := false
	for i := range ms {
		m := &ms[i]
		if m.First >= token {
			break
		}
		if m.Adjective || m.Coreference || m.Type.Class() != graph.ActorClass && m.Type.Class() != graph.PlaceClass {
			continue
		}
		if i > 0 && c.joined(&ms[i-1], m) && ms[i-1].Type.Class() == m.Type.Class() && ms[i-1].Key != m.Key {
			first, second = &ms[i-1], m
			if k := first.First - 1; k > 0 && c.tok(k).Text == "," && i > 1 && ms[i-2].Last == k {
				first, second = nil, nil // one of three
			}
		}
		if m.Type.Class() == graph.ActorClass && !text.Any(actors, func(o **doc.Mention) bool { return (*o).Key == m.Key }) {
			more = more || len(actors) == 2
			actors = append(actors, m)
		}
	}
	if first != nil && first.Type == second.Type {
		return first, second
	}
	if len(actors) == 2 && !more {
		return actors[0], actors[1]
	}
	return nil, nil
}

// joined tells whether "and" or "or" and no more than an article stands between two mentions.
func (c *chain) joined(a, b *doc.Mention) bool {
	k := a.Last
	if k >= b.First || c.tok(k).Lower != "and" && c.tok(k).Lower != "or" {
		return false
	}
	k++
	return k == b.First || k+1 == b.First && c.tok(k).Lower == "the"
}
