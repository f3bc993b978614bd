package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Those who did a deed, told otherwise than as the subject of its verb or behind "by", and the bombs they laid.

// foundDead tells whether a participle says how somebody was found: "X, who was found shot dead".
func foundDead(s *syntax.Sentence, c *syntax.Clause) bool {
	return c.Chunk.Participle && !c.Chunk.Gerund && len(c.Objects) == 0 && c.Verb > 0 && s.Chunks[c.Verb-1].Kind == syntax.Verb && s.Chunks[c.Verb-1].Passive && (s.Chunks[c.Verb-1].Word == "find" || s.Chunks[c.Verb-1].Word == "leave")
}

// atHands returns those at whose hands people died: "died in X at the hands of men in uniform".
func atHands(s *syntax.Sentence, c *syntax.Clause) []int {
	for _, i := range c.Behind("at") {
		if s.Chunks[i].Word == "hands" {
			return s.Complement(i)
		}
	}
	return nil
}

// seizing are verbs for what attackers do to people before they kill them.
var seizing = wordSet(`drag pull haul order line tie bind blindfold separate single round bundle march herd force`)

// seizedBefore tells whether those whom a passive clause tells were killed are said to have been dragged from where they were: "were dragged off a
// bus in X and killed".
func seizedBefore(s *syntax.Sentence, c *syntax.Clause) bool {
	return c.Chunk.Passive && len(c.Subjects) > 0 && slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
		return o.Verb < c.Verb && o.Chunk.Passive && (seizing.Has(o.Chunk.Word) || o.Chunk.Word == "take" && (o.Chunk.Particle == "off" || len(o.Behind("off")) > 0)) && slices.Equal(o.Subjects, c.Subjects) && !o.Chunk.Negative && !o.Chunk.Modal
	})
}

// laidWhere adds to a deed where the device behind "by" is said to have been laid: "were killed by a bomb planted under their car in X".
func (r *reader) laidWhere(s *syntax.Sentence, d *deed) {
	if len(d.phrase.places) > 0 {
		return
	}
	if !d.Chunk.Passive {
		r.laidBefore(s, d)
		return
	}
	for _, c := range s.Clauses {
		if c.Verb < d.Verb || !laying.Has(c.Chunk.Word) || !c.Chunk.Participle || !slices.ContainsFunc(d.Behind("by", "with"), func(i int) bool { return i+1 == c.Verb }) {
			continue
		}
		q := r.clausePhrase(s, c, nil, nil, word{})
		d.phrase.places, d.phrase.targets = q.places, append(d.phrase.targets, q.targets...)
		d.phrase.last = max(d.phrase.last, q.last)
		return
	}
}

// laidBefore adds where a device that went off is said to have been laid: "a bomb planted in a mosque at X went off".
func (r *reader) laidBefore(s *syntax.Sentence, d *deed) {
	if len(d.Subjects) == 0 || lex.devices.Of(s.Chunks[d.Subjects[0]].Word).kind != "BOMBING_EXPLOSION" {
		return
	}
	for _, c := range s.Clauses {
		if c.Verb != d.Subjects[0]+1 || c.Verb >= d.Verb || !laying.Has(c.Chunk.Word) || !c.Chunk.Participle {
			continue
		}
		q := r.clausePhrase(s, c, nil, nil, word{})
		d.phrase.places, d.phrase.targets = q.places, append(d.phrase.targets, q.targets...)
		d.phrase.first = min(d.phrase.first, q.first)
		return
	}
}

// byDevice tells whether a deed is told of the device that another was done by: "was killed by a bomb hidden in a motorcycle".
func byDevice(d, of *deed) bool {
	if of.Relative && of.Chunk.Passive && laying.Has(of.Chunk.Word) && len(of.Subjects) == 1 && slices.Equal(of.Subjects, d.Subjects) {
		return true // "a bomb planted by X killed Y"
	}
	return d.Relative && len(d.Subjects) > 0 && slices.Contains(of.Behind("by", "with"), d.Subjects[0])
}

// sameTown returns the town named last before a clause that says "in the same city", as a mention at its words; nil for others.
func (r *reader) sameTown(s *syntax.Sentence, c *syntax.Clause) *doc.Mention {
	for k := c.Verb + 1; k < len(s.Chunks) && s.Chunks[k].Kind != syntax.Verb; k++ {
		x := &s.Chunks[k]
		if x.Kind != syntax.Noun || !homes.Has(x.Word) || x.Last-x.First != 3 || r.Tokens[x.First+1].Lower != "same" {
			continue
		}
		for i := s.Index; i >= 0 && i >= s.Index-3; i-- {
			ms := r.InSentence(i)
			for n := len(ms) - 1; n >= 0; n-- {
				if m := ms[n]; m.Type == graph.City && !m.Adjective && m.First < x.First {
					m.Span = doc.Span{Start: r.Tokens[x.First].Start, End: r.Tokens[x.Last-1].End}
					m.First, m.Last, m.Sentence, m.Coreference = x.First, x.Last, s.Index, true
					return &m
				}
			}
		}
	}
	return nil
}

// warring are words of sentences in which people may have died in fighting, in an accident or at the hands of a state.
var warring = wordSet(`clash clashes fighting battle battles gunfight crossfire crash collapse stampede accident protest protests demonstration demonstrators protesters strike strikes
	airstrike airstrikes bombardment raid operation offensive war fire riot riots shelling`)

// suspecting are words that say who is held responsible, in the sentence of a deed or the one behind it.
var suspecting = wordSet(`blamed blame suspicion suspected accused claimed responsibility`)

// slaughtered tells whether a passive clause that names no doer tells of a massacre: several people of whom it counts were killed in a town, on a day,
// and a group is blamed for it in the same sentence: "when 18 people were killed in a café in X last August, suspicion fell on Y".
func (r *reader) slaughtered(s *syntax.Sentence, d *deed) bool {
	if !d.Chunk.Passive || !deadly.Has(d.verb) || !r.counted(s, d.Subjects) || !text.Any(d.phrase.places, func(m *doc.Mention) bool { return m.Type == graph.City }) || policed(s) || r.byState(s) {
		return false
	}
	blamed := false
	for k := s.Chunks[0].First; k < s.Chunks[len(s.Chunks)-1].Last; k++ {
		w := r.Tokens[k].Lower
		if warring.Has(w) {
			return false
		}
		blamed = blamed || suspecting.Has(w)
	}
	grouped := text.Any(r.InSentence(s.Index), func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup })
	return blamed && grouped || r.blamedNext(s.Index)
}

// sameAttackers tells whether "the insurgents" or the like do a deed without a day of its own in the sentence right behind the one that first tells of
// an attack by such people in a wide place: the same attack, told more closely.
func (r *reader) sameAttackers(s *syntax.Sentence, c *syntax.Clause, by []int, d *deed) bool {
	if len(by) != 1 || c.Relative || c.Chunk.Perfect || len(d.phrase.dates) > 0 || r.Tokens[s.Chunks[by[0]].First].Lower != "the" || !armedWord(s.Chunks[by[0]].Word) || by[0] > 0 && s.Chunks[0].Kind != syntax.Noun {
		return false
	}
	if m := s.Chunks[by[0]].Core; m != nil && !m.Coreference {
		return false
	}
	in := r.lastTold(s.Index-1, 0)
	return in != nil && !in.aggregate && in.since == s.Index-1 && in.place != "" && r.wide(in.place)
}

// reflexive tells whether the object of a clause is its subject.
func reflexive(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Objects {
		if w := s.Chunks[i].Word; strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves") {
			return true
		}
	}
	return false
}

// armedWith tells whether a clause names a weapon behind "with".
func (r *reader) armedWith(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Behind("with") {
		for k := s.Chunks[i].First; k < s.Chunks[i].Last; k++ {
			if weaponWords.Of(r.Tokens[k].Lower) != "" {
				return true
			}
		}
	}
	return false
}
