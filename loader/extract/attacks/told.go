package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// incidentIn returns the attack that noun phrases speak of, else, if they may mean it, the one told last.
func (r *reader) incidentIn(s *syntax.Sentence, chunks []int) *incident {
	for _, i := range chunks {
		c := &s.Chunks[i]
		if c.Word == "one" && (c.Article == "that" || c.Article == "this") && c.Last-c.First == 2 && !(i+1 < len(s.Chunks) && s.Chunks[i+1].Word == "of") {
			return r.lastTold(s.Index, 1) // "suspected of that one"
		}
		if in := r.ordinal(s, c); in != nil {
			return in
		}
		for _, m := range r.InSentence(s.Index) {
			if m.Type != graph.Attack || m.Last <= c.First || m.First >= c.Last {
				continue
			}
			for _, in := range r.incidents {
				if in.thing.Key == m.Key {
					return in
				}
			}
		}
	}
	return nil
}

// incidentsIn returns all attacks that noun phrases speak of: those of their words, "both" and "the two bombings" the last two told, "the
// Paris and the Brussels attacks" those of the towns.
func (r *reader) incidentsIn(s *syntax.Sentence, chunks []int) []*incident {
	for _, i := range chunks {
		c := &s.Chunks[i]
		n, event := lex.nouns.Get(c.Word)
		pair := c.Word == "both" && c.Last-c.First == 1
		for k := c.First; k < c.Last && event && n.plural; k++ {
			w := r.Tokens[k].Lower
			pair = pair || (w == "both" || w == "two") && len(r.placesIn(s, chunks)) == 0
		}
		if pair {
			near := r.near(s.Index, 1)
			if own := r.near(s.Index, 0); len(own) > 1 {
				near = own
			}
			single := func(in *incident) bool { return in.aggregate }
			near = slices.DeleteFunc(near, single)
			for n := 2; len(near) < 2 && n <= 4; n++ {
				near = slices.DeleteFunc(r.near(s.Index, n), single) // one of them was told some sentences before
			}
			if len(near) == 2 {
				return near
			}
			return nil
		}
		if event && n.plural {
			if out := r.inTowns(r.placesIn(s, chunks)); len(out) > 1 {
				return out
			}
		}
	}
	return nil
}

// placesIn returns the towns that noun phrases name.
func (r *reader) placesIn(s *syntax.Sentence, chunks []int) []string {
	var out []string
	for _, i := range chunks {
		for _, m := range s.Chunks[i].Mentions {
			if m.Type == graph.City && !slices.Contains(out, m.Key) {
				out = append(out, m.Key)
			}
		}
	}
	return out
}

// inTowns returns the one attack told in each of some towns, nil where one has none or several.
func (r *reader) inTowns(towns []string) []*incident {
	var out []*incident
	for _, t := range towns {
		var found *incident
		for _, in := range r.incidents {
			if in.aggregate || in.place == "" || in.place != t && !r.within(in.place, t) {
				continue
			}
			if found != nil {
				return nil
			}
			found = in
		}
		if found == nil {
			return nil
		}
		out = append(out, found)
	}
	return out
}

// lastTold returns the incident told last before a sentence, at most n sentences back.
func (r *reader) lastTold(sentence, n int) *incident {
	var aside *incident
	for at := sentence; at >= sentence-n; at-- {
		told := r.toldIn[at]
		for k := len(told) - 1; k >= 0; k-- {
			if at == sentence || !told[k].aside {
				return told[k]
			} else if aside == nil {
				aside = told[k]
			}
		}
	}
	if aside != nil {
		return aside
	}
	if n >= 2 {
		if in := r.only(sentence); in != nil {
			return in
		}
		return r.main()
	}
	return nil
}

// unread tells whether noun phrases speak of attacks of a day of their own.
func (r *reader) unread(s *syntax.Sentence, chunks []int) bool {
	for _, i := range chunks {
		c := &s.Chunks[i]
		dated := text.Any(r.InSentence(s.Index), func(m *doc.Mention) bool { return m.Type == doc.DateMention && m.First >= c.First && m.Last <= c.Last })
		if r.deedOfOwn(s, i) {
			return true
		}
		for _, k := range append([]int{i}, s.Complement(i)...) {
			n, ok := lex.nouns.Get(s.Chunks[k].Word)
			if ok && dated && (n.plural || k != i || c.Article == "the") {
				return true
			}
			if ok && n.plural && k == i && c.Article == "" && !dated && s.Chunks[k].Last-s.Chunks[k].First == 1 && k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == syntax.Preposition {
				return true // "held it responsible for attacks on police and journalists"
			}
			if ok && n.plural && k == i && slices.ContainsFunc(s.Complement(i), func(o int) bool {
				return len(s.Chunks[o].Mentions) > 0 && s.Chunks[o].Mentions[0].Type == doc.QuantityMention && s.Chunks[o].Mentions[0].First == s.Chunks[o].First
			}) {
				return true // "blamed it for the murders of two officers"
			}
		}
	}
	return false
}

// toldBefore returns the incident told last before the verb of a clause, at most n sentences back.
func (r *reader) toldBefore(s *syntax.Sentence, c *syntax.Clause, n int) *incident {
	if in := r.toldAhead(s, c); in != nil {
		return in
	}
	return r.lastTold(s.Index-1, n-1)
}

// toldAhead returns the incident told last in the sentence of a clause before its verb, nil if none was.
func (r *reader) toldAhead(s *syntax.Sentence, c *syntax.Clause) *incident {
	var last *telling
	for i := range r.tellings[s.Index] {
		if t := &r.tellings[s.Index][i]; t.first < c.Chunk.First && (last == nil || t.first >= last.first) {
			last = t
		}
	}
	if last == nil {
		return nil
	}
	return last.in
}

// meant returns the incident that a pronoun or "the deed" beside the verb of a clause stands for: the one told last before it, else the one told
// last, at most n sentences back.
func (r *reader) meant(s *syntax.Sentence, c *syntax.Clause, n int) *incident {
	if in := r.toldAhead(s, c); in != nil {
		return in
	}
	return r.lastTold(s.Index, n)
}

// main returns the attack that a report is about: the first one, if it was told in its first sentences.
func (r *reader) main() *incident {
	if r.Anchor == "" || len(r.incidents) == 0 {
		return nil
	}
	in := r.incidents[0]
	lead, again := 0, 0
	for i := range r.Sentences {
		if r.Sentences[i].Heading || r.Sentences[i].Furniture {
			continue
		}
		if lead++; slices.Contains(r.toldIn[i], in) {
			if again == 0 && lead > 3 {
				return nil
			}
			again++
		}
	}
	if again == 0 || in.aggregate {
		return nil
	}
	return in
}

// only returns the one attack that a text has told so far, if it is not too far back: the text is about it.
func (r *reader) only(sentence int) *incident {
	if len(r.incidents) != 1 {
		return nil
	}
	if in := r.incidents[0]; !in.aggregate && sentence-in.sentence <= 12 && r.stateDeed <= in.sentence {
		return in
	}
	return nil
}

// ordinal returns which of the attacks told in a sentence or the one before "the first", "the second", "the former" or "the latter" means.
func (r *reader) ordinal(s *syntax.Sentence, c *syntax.Chunk) *incident {
	at := map[string]int{"first": 0, "former": 0, "second": 1, "latter": 1}
	n, ok := at[c.Word]
	if c.Word == "the" && c.Last-c.First == 1 && c.Last < len(r.Tokens) && (c.Last+1 >= len(r.Tokens) || r.Tokens[c.Last+1].Kind != text.Word || r.Tokens[c.Last+1].Lower == "but" || r.Tokens[c.Last+1].Lower == "and") {
		n, ok = at[r.Tokens[c.Last].Lower]
	} else if !ok || c.Kind != syntax.Noun || c.Last-c.First > 3 || c.Last < 2 || r.Tokens[c.Last-2].Lower != "the" {
		return nil
	}
	if !ok {
		return nil
	}
	near := slices.DeleteFunc(r.near(s.Index, 0), func(in *incident) bool { return in.aggregate })
	if len(near) < 2 {
		near = slices.DeleteFunc(r.near(s.Index, 1), func(in *incident) bool { return in.aggregate })
	}
	if len(near) < 2 || n >= len(near) {
		return nil
	}
	return near[n]
}
