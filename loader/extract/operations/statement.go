package operations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// statement reads who a trigger is said of: its object, or the subject of its passive.
func (r *reader) statement(s *text.Sentence, verb int, t trigger, groups []*people) *statement {
	st := &statement{effect: t.effect, sentence: r.sentence, verb: verb}
	low := r.Tokens[verb].Lower
	before := func(n int) string {
		if verb-n >= s.First {
			return r.Tokens[verb-n].Lower
		}
		return ""
	}
	next := ""
	if verb+1 < s.Last {
		next = r.Tokens[verb+1].Lower
	}
	switch {
	case low == "custody":
		// "took two men into custody" is read at its verb, "were taken into custody" too.
		return nil
	case low == "turned": // "turned himself in"
		if (next == "himself" || next == "herself" || next == "themselves") && r.near(verb, verb+3, "in") && verb+2 < s.Last {
			st.people = r.subject(groups, s, verb)
		}
		return r.finish(st)
	case low == "surrendered":
		if r.near(verb, min(verb+4, s.Last), "to") {
			st.people = r.subject(groups, s, verb)
		}
		return r.finish(st)
	case low == "died": // "two of his bodyguards died"
		for _, p := range r.subject(groups, s, verb) {
			if !p.definite && (p.fighters && p.part != member || p.more) {
				st.people = append(st.people, p)
			}
		}
		return r.finish(st)
	case low == "took" || low == "taken":
		if !r.near(verb, s.Last, "custody") && !r.near(verb, s.Last, "prisoner") {
			return nil
		}
	case low == "dead": // "left two insurgents dead"
		for _, g := range groups {
			if g.last == verb && !(g.pronoun && r.shotByGroup(s, verb)) && !(g.alone && (r.ofAttack(s, g.first) || g.first > s.First && r.doneByGroup(g.first-1))) {
				st.people = []*people{g}
			}
		}
		return r.finish(st)
	case low == "deaths" && next != "of": // "ten insurgent deaths"
		if g := r.deaths(s, verb); g != nil {
			st.people = []*people{g}
		}
		return r.finish(st)
	}
	if t.noun && next == "of" {
		st.people = chain(r, groups, r.behind(groups, verb+2, 1))
		return r.finish(st)
	}
	if t.noun && !t.gerund && !r.infinitive(s, verb) {
		return nil
	}
	if w := before(1); t.participle && (determiners.Has(w) && (w != "another" || r.behind(groups, verb+1, 3) >= 0) || w == "-" || w == "recently" || w == "now") {
		return nil // "the arrested leader"
	}
	if t.participle && low != "dead" {
		if aux := r.passive(s, verb); aux >= 0 {
			st.people = r.subject(groups, s, aux)
			switch next {
			case "along", "together": // "was killed along with two others"
				st.people = append(st.people, chain(r, groups, r.behind(groups, verb+3, 1))...)
			case "with":
				st.people = append(st.people, chain(r, groups, r.behind(groups, verb+2, 1))...)
			}
			return r.finish(st)
		}
	}
	if g := r.outcome(s, groups, verb); t.participle && g != nil {
		st.people = []*people{g}
		return r.finish(st)
	}
	g := r.behind(groups, verb+1, 3)
	if n := slices.IndexFunc(groups, func(g *people) bool { return g.last == verb }); g < 0 && n >= 0 && t.participle && before(1) == "another" {
		st.people = groups[n : n+1] // "one was detained and another killed"
		return r.finish(st)
	}
	st.people = chain(r, groups, g)
	if g >= 0 && groups[g].alone && r.doneByGroup(verb) {
		return nil
	}
	return r.finish(st)
}

// doneByGroup tells whether an armed group, or another bomb, is the subject of a verb: "Boko Haram ambushed troops, killing seven".
func (r *reader) doneByGroup(verb int) bool {
	s := syntax.Parse(r.Document, r.sentence)
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		if verb < c.Chunk.First || verb >= c.Chunk.Last || c.Chunk.Passive {
			return false
		}
		return slices.ContainsFunc(c.Subjects, func(i int) bool {
			m, _ := s.Named(i)
			return m != nil && m.Type == graph.ArmedGroup || s.Chunks[i].Word == "another" && r.ofAttack(&r.Sentences[r.sentence], s.Chunks[i].First)
		})
	})
}

// shotByGroup tells whether an armed group is the last actor named before the words for somebody shot: "the group seized X and shot him dead".
func (r *reader) shotByGroup(s *text.Sentence, dead int) bool {
	for k := dead - 1; k >= s.First; k-- {
		m := r.mention(k)
		if m == nil || m.Adjective {
			continue
		}
		switch m.Type {
		case graph.ArmedGroup:
			return true
		case graph.StateBody:
			if k > s.First && r.mention(m.Last) == nil && m.Last < s.Last && r.Tokens[m.Last].Kind == text.Word && !forceWords.Has(r.Tokens[m.Last].Lower) {
				k = m.First // "an American police adviser"
				continue
			}
			return false
		}
	}
	return false
}

// outcome is the phrase right before a participle that tells what an operation came to: "resulting in one insurgent killed and
// four detained", "was among four insurgents killed", "two were killed and four others detained".
func (r *reader) outcome(s *text.Sentence, groups []*people, verb int) *people {
	at := slices.IndexFunc(groups, func(g *people) bool { return g.last == verb && g.size != nil })
	if at < 0 || verb+1 < s.Last && (determiners.Has(r.Tokens[verb+1].Lower) || r.mention(verb+1) != nil && r.mention(verb+1).Type == doc.QuantityMention) {
		return nil // "…, gunmen killed two policemen"
	}
	k := groups[at].first - 1
	if k > s.First && (r.Tokens[k].Lower == "and" || r.Tokens[k].Text == ",") {
		if k--; r.Tokens[k].Text == "," && k > s.First {
			k--
		}
		if r.outcome(s, groups, k) == nil && (!triggers.Of(r.Tokens[k].Lower).participle || r.passive(s, k) < 0) {
			return nil
		}
		return groups[at]
	}
	if k > s.First && (r.Tokens[k].Lower == "left" || r.Tokens[k].Lower == "leaving" || r.Tokens[k].Lower == "among" || r.Tokens[k].Lower == "in" && strings.HasPrefix(r.Tokens[k-1].Lower, "result")) {
		return groups[at]
	}
	return nil
}

func (r *reader) near(from, end int, word string) bool {
	for i := from; i < end && i < from+16; i++ {
		if r.Tokens[i].Lower == word {
			return true
		}
	}
	return false
}

func (r *reader) finish(st *statement) *statement {
	if len(st.people) == 0 {
		return nil
	}
	first, last := st.verb, st.verb+1
	for _, p := range st.people {
		first, last = min(first, p.first), max(last, p.last)
	}
	st.span = doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}
	return st
}

// infinitive accepts a bare verb that stands for a past one, as headlines and hasty writers have it: "forces capture a leader".
func (r *reader) infinitive(s *text.Sentence, verb int) bool {
	low := r.Tokens[verb].Lower
	return (low == "capture" || low == "arrest") && verb > s.First && forceWords.Has(r.Tokens[verb-1].Lower)
}

// deaths is the phrase "ten insurgent deaths".
func (r *reader) deaths(s *text.Sentence, verb int) *people {
	for k := verb - 1; k >= s.First && k > verb-6; k-- {
		if m := r.mention(k); m != nil && m.Type == doc.QuantityMention {
			armed := false
			for i := m.Last; i < verb; i++ {
				armed = armed || fightingWords.Has(r.Tokens[i].Lower)
			}
			q, ok := graph.ParseQuantity(r.Slice(m.Start, m.End))
			if !ok || !armed {
				return nil
			}
			q.Unit = "persons"
			return &people{first: m.First, last: verb + 1, head: verb, plural: true, size: &q, fighters: true}
		}
	}
	return nil
}

// behind returns the index of the phrase that begins at token i, or after up to gap adverbs; -1 if there is none.
func (r *reader) behind(groups []*people, i, gap int) int {
	for n, g := range groups {
		if g.first < i {
			continue
		}
		if g.first-i > gap {
			return -1
		}
		for k := i; k < g.first; k++ {
			if !adverbs.Has(r.Tokens[k].Lower) && !determiners.Has(r.Tokens[k].Lower) {
				return -1
			}
		}
		return n
	}
	return -1
}

// links join phrases that a verb is said of alike.
var links = wordSet(`and , as well with along together plus or also & in addition to`)

// chain returns the phrases from the n-th on that are joined to it.
func chain(r *reader, groups []*people, n int) []*people {
	if n < 0 {
		return nil
	}
	out := []*people{groups[n]}
	for n++; n < len(groups); n++ {
		last, next := out[len(out)-1], groups[n]
		if last.including || next.first-last.last > 5 {
			break
		}
		joined := false
		for k := last.last; k < next.first; k++ {
			w := r.Tokens[k].Lower
			if !links.Has(w) {
				return out
			}
			joined = joined || w == "and" || w == "with" || w == "well" || w == "plus" || w == "," || w == "addition" || w == "along"
		}
		if (joined || next.first == last.last) && r.apposed(last, next) {
			continue
		}
		if !joined {
			break
		}
		out = append(out, next)
	}
	return out
}

// apposed tells whether two phrases are one person told twice, "a senior leader, Abdul Baqi" or "Abdul Baqi, a Taliban
// leader", and makes one of them.
func (r *reader) apposed(a, b *people) bool {
	if (a.name == nil) == (b.name == nil) || a.plural || b.plural || b.first-a.last > 1 || b.first > a.last && r.Tokens[a.last].Text != "," {
		return false
	}
	if a.name == nil {
		a.name = b.name
	} else {
		a.part, a.group = b.part, b.group
	}
	a.last = b.last
	return true
}

// passive returns the token of the auxiliary before a participle, -1 if it is active.
func (r *reader) passive(s *text.Sentence, verb int) int {
	for k := verb - 1; k >= s.First && k > verb-5; k-- {
		w := r.Tokens[k].Lower
		if auxiliaries.Has(w) {
			for k > s.First && (auxiliaries.Has(r.Tokens[k-1].Lower) || r.Tokens[k-1].Lower == "have" || r.Tokens[k-1].Lower == "has" || r.Tokens[k-1].Lower == "had") {
				k--
			}
			return k
		}
		if !adverbs.Has(w) && !strings.HasSuffix(w, "ly") && !(strings.HasSuffix(w, "ed") && k < verb-1) {
			return -1
		}
	}
	return -1
}

// subject returns the phrases before an auxiliary: the last one, what joins it from the left, over words like "with ties to
// the network" or "who were armed".
func (r *reader) subject(groups []*people, s *text.Sentence, aux int) []*people {
	n := -1
	for i, g := range groups {
		if g.last <= aux {
			n = i
		}
	}
	if n < 0 {
		return nil
	}
	for ; n >= 0; n-- {
		g := groups[n]
		gap := aux - g.last
		if gap > 14 {
			return nil
		}
		if n > 0 && groups[n-1].including && aux-groups[n-1].last < 24 {
			continue // "four insurgents, including a leader, were detained"
		}
		// A phrase inside "with ties to a leader", "of the insurgents" is not the subject.
		if n > 0 && g.first > s.First && preposition.Has(r.Tokens[g.first-1].Lower) && groups[n-1].last > g.first-8 && !r.together(g.first) {
			continue
		}
		break
	}
	if n < 0 {
		return nil
	}
	if n = r.grammatical(groups, n, aux); n < 0 {
		return nil
	}
	out := []*people{groups[n]}
	for n--; n >= 0; n-- {
		last, next := groups[n], out[0]
		if r.apposed(last, next) {
			out[0] = last
			continue
		}
		joined := next.first > last.last
		for k := last.last; k < next.first; k++ {
			joined = joined && links.Has(r.Tokens[k].Lower)
		}
		if !joined || last.including {
			break
		}
		out = append([]*people{last}, out...)
	}
	return out
}

// together tells whether "along with" or "together with" stands before a token: what follows is a subject too.
func (r *reader) together(i int) bool {
	return i >= 2 && r.Tokens[i-1].Lower == "with" && (r.Tokens[i-2].Lower == "along" || r.Tokens[i-2].Lower == "together")
}

var preposition = wordSet(`of to with by for from in at against on under`)

// grammatical returns the phrase of the person who is the subject of a passive verb, where the phrase nearest to it names another person, or
// tells more of that person: "X, a relative of the leader Y, was killed", "X, who had been a spokesman of Y, was arrested"; -1 if that phrase is
// none that was read.
func (r *reader) grammatical(groups []*people, nearest, aux int) int {
	g := groups[nearest]
	if g.name == nil && (g.plural || g.first == 0 || r.mention(g.first-1) != nil) {
		return nearest
	}
	parsed := syntax.Parse(r.Document, r.sentence)
	for _, c := range parsed.Clauses {
		if c.Chunk.First > aux || aux >= c.Chunk.Last || len(c.Subjects) != 1 {
			continue
		}
		m, whole := parsed.Named(c.Subjects[0])
		if m == nil || !whole || m.Type != graph.Person || g.name != nil && m.Key == g.name.Key || m.First > g.first {
			return nearest
		}
		if g.name == nil && (parsed.Chunks[c.Subjects[0]].Last > g.first || r.Tokens[m.Last].Text != "," && r.Tokens[m.Last].Lower != "who") {
			return nearest // "a leader, X": one phrase
		}
		if i := slices.IndexFunc(groups, func(o *people) bool {
			return o.name != nil && o.name.Key == m.Key || o.first <= m.First && m.First < o.last
		}); i >= 0 || g.name != nil {
			return i
		}
	}
	return nearest
}
