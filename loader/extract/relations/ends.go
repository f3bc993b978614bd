package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// end is what a noun phrase of a clause names.
type end struct {
	key   string
	kind  graph.EntityType
	m     *doc.Mention
	chunk int
	whole bool
}

func (r *clauses) end(m *doc.Mention, whole, actor bool) (end, bool) {
	d := r.Document
	if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && (actor || !whole) {
		country := ""
		if e := r.x.g.Entry(m.Key); e != nil {
			country = e.ISO2
			if e.Type == graph.City {
				if _, n := r.x.g.MatchMetonym(r.x.g.Words([]string{graph.Fold(e.Name)}), 0); n == 0 {
					return end{}, false
				}
				for _, up := range r.x.g.Within(e.ID) {
					if up.Type == graph.Country {
						country = up.ISO2
					}
				}
			}
		}
		g := r.x.g.Government(country)
		if g == nil || country == "" {
			return end{}, false
		}
		d.Known(g.ID, g.Entity).Country = country
		if m.Type == graph.City && whole {
			r.metonym(m, g.ID)
		}
		return end{key: g.ID, kind: graph.StateBody, m: m, whole: whole}, true
	}
	if m.Adjective {
		return end{}, false
	}
	t := d.Things[m.Key]
	if t == nil {
		return end{}, false
	}
	return end{key: m.Key, kind: t.Entity.Type, m: m, whole: whole}, true
}

// ends returns what noun phrases name; as actors, countries and capitals stand for their governments.
func (r *clauses) ends(chunks []int, actor bool) []end {
	if len(chunks) == 0 {
		return nil
	}
	out := r.room.Take(len(chunks))[:0]
	for _, i := range chunks {
		m, whole := r.Named(i)
		if m == nil {
			if e, ok := r.homeBody(i); ok {
				out = append(out, e)
			} else if e, ok := r.itself(i, actor); ok {
				out = append(out, e)
			} else if es := r.stateBefore(i); actor && len(es) > 0 {
				out = append(out, es...)
			} else if es := r.section(i); actor && len(es) > 0 {
				out = append(out, es...)
			} else if es := r.coalition(i); actor && len(es) > 0 {
				out = append(out, es...)
			} else if es := r.apposedPlace(i); !actor && len(es) > 0 {
				out = append(out, es...)
			} else if es := r.twoMeant(i); len(es) > 0 {
				out = append(out, es...) // "A and B met. Both men joined X"
			} else if es := r.groupsMeant(i); len(es) > 0 {
				out = append(out, es...) // "A and B are rivals. Both have been banned by X"
			} else if es := r.namedBehind(i); len(es) > 0 {
				out = append(out, es...) // "two brothers, A and B, (joined X)"
			} else if es := r.menLed(i); len(es) > 0 {
				out = append(out, es...) // "his fighters"
			} else if es := r.pieces(i); len(es) > 0 {
				out = append(out, es...) // "X broke up into bands that roam P"
			} else if !actor {
				out = append(out, r.placeBefore(i)...)
			}
			continue
		}
		if e, ok := r.end(m, whole, actor); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	return out
}

// twoMeant returns the persons that "they", "both men" or "the two" stands for: those, and those alone, whom the sentence before names, as its
// first actors.
func (r *clauses) twoMeant(i int) []end {
	c := &r.Chunks[i]
	if c.Last-c.First > 3 || len(c.Mentions) > 0 && c.Mentions[0].Type != doc.QuantityMention {
		return nil
	}
	if c.Word != "they" && c.Word != "them" {
		return r.allOf(i)
	}
	if r.Index == 0 {
		return nil
	}
	for _, m := range r.InSentence(r.Index - 1) {
		if m.Type.Class() == graph.ActorClass && !m.Adjective {
			if m.Type != graph.Person {
				return nil
			}
			break
		}
	}
	return r.thosePeople(i)
}

// groupsMeant returns the groups that "both", "the two groups" or "both factions" stands for: those, and those alone, that the sentence before it
// names, or the sentence so far, as its first actors.
func (r *clauses) groupsMeant(i int) []end {
	c := &r.Chunks[i]
	if c.Article != "the" && c.Article != "these" && c.Article != "both" && c.Word != "both" || c.Last-c.First > 4 {
		return nil
	}
	es := r.bothOf(i)
	if len(es) != 2 || es[0].m == nil || es[1].m == nil || es[0].m.Sentence != es[1].m.Sentence || es[0].m.Sentence < r.Index-1 {
		return nil
	}
	for _, m := range r.InSentence(es[0].m.Sentence) {
		if m.Type.Class() == graph.ActorClass && !m.Adjective {
			if m.Key == es[0].key {
				return es
			}
			return nil
		}
	}
	return nil
}

// pieces returns the group that is said to have broken up into what a noun phrase without a name says: "X broke up into small bands".
func (r *clauses) pieces(i int) []end {
	c := &r.Chunks[i]
	if !c.Plural || len(c.Mentions) > 0 || !fragments.Has(c.Word) {
		return nil
	}
	for _, o := range r.Clauses {
		if o != r.c && (parting.Has(o.Chunk.Word) || o.Chunk.Word == "disintegrate" || o.Chunk.Word == "scatter" || o.Chunk.Word == "disperse" || o.Chunk.Word == "dissolve") && slices.Contains(o.Behind("into"), i) {
			return only(r.ends(o.Subjects, false), graph.ArmedGroup)
		}
	}
	return nil
}

// fragments are nouns for what a group breaks up into.
var fragments = wordSet(`bands units cells groups factions pockets gangs remnants columns squads`)

// section returns the body of state whose part a noun phrase without a name is: "the X army's intelligence branch", "its air force's jets".
func (r *clauses) section(i int) []end {
	c := &r.Chunks[i]
	if c.Core != nil || !sections.Has(c.Word) && c.Word != "service" && c.Word != "services" && c.Word != "squad" && c.Word != "team" && c.Word != "teams" {
		return nil
	}
	for n := len(c.Mentions) - 1; n >= 0; n-- {
		m := c.Mentions[n]
		if m.Type != graph.StateBody || m.Adjective || r.Compound(m) {
			continue
		}
		if e, ok := r.end(m, false, true); ok {
			e.chunk = i
			return []end{e}
		}
	}
	return nil
}

// itself returns the body that says what a clause with the subject "it" tells: "the army said it had killed …".
func (r *clauses) itself(i int, actor bool) (end, bool) {
	c := &r.Chunks[i]
	if c.Word != "it" && c.Word != "they" || len(c.Mentions) > 0 {
		return end{}, false
	}
	for _, o := range r.Clauses {
		if !speaking.Has(o.Chunk.Word) || o.Chunk.Passive || len(o.Subjects) == 0 || o.Verb > i || !r.between(o.Verb, i) || o.Subjects[0] == i {
			continue
		}
		if es := only(r.ends(o.Subjects, actor), graph.StateBody, graph.Organization); len(es) > 0 {
			return es[0], true
		}
	}
	return end{}, false
}

// between tells whether nothing but dates, adverbs and the word "that" stands between a verb of saying and what it says: "said on Tuesday
// that it".
func (r *clauses) between(verb, i int) bool {
	for k := verb + 1; k < i; k++ {
		switch c := &r.Chunks[k]; c.Kind {
		case syntax.Date, syntax.Adverb, syntax.Subordinate:
		case syntax.Preposition:
			if r.Chunks[k+1].Kind != syntax.Date && !(r.Chunks[k+1].Kind == syntax.Noun && statements.Has(r.Chunks[k+1].Word)) {
				return false
			}
		case syntax.Noun:
			if r.Chunks[k-1].Kind != syntax.Preposition || !statements.Has(c.Word) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// coalition returns the states of "a coalition led by A and B", "an alliance of A and B", which act together.
func (r *clauses) coalition(i int) []end {
	if w := r.Chunks[i].Word; w != "coalition" && w != "alliance" && w != "force" && w != "intervention" && w != "campaign" {
		return nil
	}
	for _, o := range r.Clauses {
		if leading.Has(o.Chunk.Word) && o.Chunk.Passive && len(o.Subjects) == 1 && o.Subjects[0] == i && o != r.c {
			return only(r.ends(o.Behind("by"), true), graph.StateBody)
		}
	}
	return nil
}

// metonym turns the mention of a capital into one of the government that it stands for.
func (r *clauses) metonym(m *doc.Mention, government string) {
	r.Edit(r.Index, func(o *doc.Mention) bool {
		if o.Span != m.Span || o.Key != m.Key {
			return false
		}
		o.Key, o.Type, o.Metonym = government, graph.StateBody, true
		r.Things[government].Name(r.Slice(o.Start, o.End), o.Span)
		return true
	})
}

// owner returns what stands before the possessive or as a modifier in a noun phrase: "its", "Hamas's", "the Maute (group)", "(X,) whose".
func (r *clauses) owner(i int) []end {
	var out []end
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m == c.Core || m.Adjective || m.Type == doc.QuantityMention || m.Type == doc.DateMention {
			continue
		}
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	if c.Article == "whose" && len(out) == 0 {
		return r.antecedents(i)
	}
	return out
}

// complementOf returns the noun phrases behind "of" of a noun phrase.
func (r *clauses) complementOf(i int) []int {
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "for") && r.Chunks[i+2].Kind == syntax.Noun {
		return r.Listed(i + 2)
	}
	return nil
}

// phrases returns the phrases right behind a noun phrase: "(support) from X for Y in Z".
func (r *clauses) phrases(i int) []syntax.Phrase {
	var out []syntax.Phrase
	for k := i + 1; k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition; {
		switch r.Chunks[k+1].Kind {
		case syntax.Noun:
			list := r.Listed(k + 1)
			out = append(out, syntax.Phrase{Word: r.Chunks[k].Word, At: k, Nouns: list})
			k = list[len(list)-1] + 1
		case syntax.Date:
			k += 2
		default:
			return out
		}
	}
	return out
}

// behind returns the noun phrases behind one of some prepositions in the phrases of a noun phrase.
func (r *clauses) behind(i int, words ...string) []int {
	return (&syntax.Clause{Phrases: r.phrases(i)}).Behind(words...)
}

func only(es []end, kinds ...graph.EntityType) []end {
	n := 0
	for i := range es {
		if slices.Contains(kinds, es[i].kind) {
			n++
		}
	}
	switch n {
	case 0:
		return nil
	case len(es):
		return slices.Clip(es)
	}
	out := make([]end, 0, n)
	for i := range es {
		if slices.Contains(kinds, es[i].kind) {
			out = append(out, es[i])
		}
	}
	return out
}

var orgLike = []graph.EntityType{graph.ArmedGroup, graph.StateBody, graph.Organization}
