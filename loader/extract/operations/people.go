package operations

import (
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// people is a phrase for persons: "at least three suspected Taliban insurgents", "two of his associates", or a name.
type people struct {
	first, last int // tokens, half open
	head        int
	part        part
	plural      bool
	size        *graph.Quantity // nil for a definite plural: "the insurgents"
	definite    bool
	more        bool // "another", "two more", "others": they come on top of those told before
	fighters    bool // the words say that they are armed or suspects
	including   bool // ", including" follows: part of them is told apart
	alone       bool // a number without its noun: "killing several"
	pronoun     bool
	sized       doc.Span // where the size is told, if elsewhere
	name        *doc.Mention
	group       *doc.Mention
}

// stops end a phrase for persons.
var stops = wordSet(`in on at by for with from to into of during while when after before since as which who whom that whose and or but nor
	was were is are be been being has have had did do does will would could can may might not near outside inside against over under through
	between around throughout including then than also if because where there it they he she we i you them him targeted targeting`)

var determiners = wordSet(`a an the this these those his her its their another one both all each every`)

// youths are nouns for one person whose age may follow.
var youths = wordSet(`boy girl man woman youth teenager student child`)

var possessives = wordSet(`his her its their`)

// peopleAt reads the phrase that begins at token i; nil if none does.
func (r *reader) peopleAt(i, end int) *people {
	if i > 0 && i+1 < end && r.Tokens[i].Kind == text.Number && r.Tokens[i-1].Text == "(" && r.Tokens[i+1].Text == ")" {
		return nil // an age
	}
	if r.room == nil {
		r.room = &people{}
	}
	*r.room = people{first: i, head: -1}
	p := r.readPeople(r.room, i, end)
	if p == r.room {
		r.room = nil
	}
	return p
}

// readPeople reads the people at a token into p; it returns nil if there are none, and may return others.
func (r *reader) readPeople(p *people, i, end int) *people {
	if m := r.mention(i); m != nil && m.First == i && m.Type == graph.Person && !m.Coreference {
		return &people{first: i, last: m.Last, head: m.Last - 1, part: member, name: m, size: one(r.Slice(m.Start, m.End)), fighters: true}
	}
	if i > 1 && i+1 < end && r.Tokens[i].Kind == text.Number && r.Tokens[i-1].Text == "," && r.Tokens[i+1].Text == "," && r.mention(i-2) != nil && r.mention(i-2).Type == graph.Person {
		return nil // "X, 31, was arrested"
	}
	if i > 1 && r.Tokens[i].Kind == text.Number && r.Tokens[i-1].Lower == "of" && youths.Has(r.Tokens[i-2].Lower) {
		return nil // "a boy of 15"
	}
	if i > 2 && r.Tokens[i-3].Lower == "aged" || i > 1 && r.Tokens[i-2].Lower == "aged" {
		return nil // "aged 20 to 26"
	}
	if i > 0 && (r.Tokens[i-1].Lower == "no" || r.Tokens[i-1].Lower == "aged") {
		return nil // "no member has been caught"
	}
	if t := r.Tokens[i].Lower; t == "him" || t == "he" {
		if m := r.mention(i); m != nil && m.Type == graph.Person {
			return &people{first: i, last: i + 1, head: i, definite: true, part: member, name: m, size: one(r.Tokens[i].Text), pronoun: true}
		}
		return &people{first: i, last: i + 1, head: i, definite: true, size: one(r.Tokens[i].Text), pronoun: true}
	}
	k, of := i, false
	number, aged := false, false
	for ; k < end && k < i+8; k++ { // hedges, number, determiner
		t := &r.Tokens[k]
		m := r.mention(k)
		if m != nil && m.Coreference && determiners.Has(t.Lower) {
			m = nil // "his", as the possessive that it is
		}
		switch {
		case m != nil && m.Type == doc.QuantityMention:
			if strings.EqualFold(r.Slice(m.Start, m.End), "no") {
				return nil
			}
			if k == i && t.Lower == "both" { // "both men": those told before
				p.definite = true
				k = m.Last - 1
				continue
			}
			if r.age(m.Last, end) {
				aged = true
				k = m.Last + 3
				continue
			}
			number = true
			k = m.Last - 1
		case m != nil:
			goto modifiers
		case t.Lower == "another" || t.Lower == "additional" || t.Lower == "more" && number || t.Lower == "further":
			p.more = true
		case t.Lower == "the" || t.Lower == "these" || t.Lower == "those" || t.Lower == "this" || t.Lower == "both":
			p.definite = !of && !number
		case determiners.Has(t.Lower):
			number = number || t.Lower == "one"
		case vagueNumbers.Has(t.Lower):
			number = true
		case t.Lower == "number" || t.Lower == "group" || t.Lower == "couple" || t.Lower == "handful" || t.Lower == "pair" || t.Lower == "total":
			if k+1 >= end || r.Tokens[k+1].Lower != "of" {
				goto modifiers
			}
			number = true
			k++
		case t.Lower == "of" && number && k+1 < end && r.Tokens[k+1].Lower == "them":
			return r.numberAlone(p, i, k, end)
		case t.Lower == "of" && number:
			of = true
		case t.Lower == "at" && (k+1 >= end || r.Tokens[k+1].Lower != "least" && r.Tokens[k+1].Lower != "most"):
			goto modifiers // "put the number of those killed at three"
		case hedges.Has(t.Lower) && (t.Lower != "to" || k > i && r.Tokens[k-1].Lower == "up"):
		default:
			goto modifiers
		}
	}
modifiers:
	from := k
	single := !number && !p.definite
	for ; k < end && k < from+14; k++ {
		t := &r.Tokens[k]
		if m := r.mention(k); m != nil {
			if m.Type == doc.DateMention || m.Type == doc.QuantityMention || m.Type == graph.Person {
				break
			}
			if m.Type == graph.ArmedGroup && p.head < 0 {
				if p.group == nil {
					p.group = m
				}
				p.fighters = true
			}
			// "a Taliban leader" may be known as part of a longer name.
			if h, ok := heads[r.Tokens[m.Last-1].Lower]; ok && m.Type != graph.StateBody {
				p.take(h, m.Last-1)
			} else if m.Type == graph.ArmedGroup && p.head < 0 && number && (m.Last >= end || stops.Has(r.Tokens[m.Last].Lower)) {
				p.take(head{member, true}, m.Last-1) // "20 Taliban were killed"
			}
			if aged && m.Adjective && p.head < 0 {
				p.take(head{member, false}, m.Last-1) // "a 19-year-old Austrian"
			}
			k = m.Last - 1
			continue
		}
		if t.Lower == "and" && p.head >= 0 && !heads[r.Tokens[p.head].Lower].plural && (single || p.definite) && k == p.head+1 {
			// "a Taliban leader and weapons facilitator" is one person.
			if next := r.headAfter(k+1, end); next >= 0 && !heads[r.Tokens[next].Lower].plural {
				p.last = next + 1
				k = next
				continue
			}
			break
		}
		if t.Lower == "and" && p.head < 0 && r.joinsModifiers(k, end) {
			continue
		}
		if p.head < 0 && t.Text == "(" && k+2 < end && r.Tokens[k+1].Caps() && r.Tokens[k+2].Text == ")" {
			k += 2 // "an improvised explosive device (IED) facilitator"
			continue
		}
		if t.Lower == "'s" && k == p.last && k+1 < end && heads[r.Tokens[k+1].Lower].part == companion {
			p.head, p.fighters, p.definite, single = -1, false, false, true // "the facilitator's brother"
			continue
		}
		if t.Kind == text.Mark && t.Text != "-" || stops.Has(t.Lower) && (t.Lower != "targeted" || k > from) || triggers.Of(t.Lower).effect != noEffect || determiners.Has(t.Lower) && k > from {
			break
		}
		if vagueNumbers.Has(t.Lower) && k > from {
			break
		}
		p.fighters = p.fighters || fightingWords.Has(t.Lower)
		if h, ok := heads[t.Lower]; ok {
			p.take(h, k)
			if h.part == companion {
				p.more = true
			}
			continue
		}
		p.more = p.more || t.Lower == "additional" || t.Lower == "more"
		if p.head >= 0 && things.Has(t.Lower) {
			return nil
		}
		if p.head >= 0 && strings.HasSuffix(t.Lower, "ing") {
			break
		}
	}
	if p.head < 0 {
		return r.numberAlone(p, i, from, end)
	}
	if p.last < p.head+1 {
		p.last = p.head + 1
	}
	if p.last < end && r.Tokens[p.last].Lower == "'s" {
		return nil
	}
	if r.Tokens[p.head].Lower == "other" && (from == k || p.head+1 < k) {
		return nil
	}
	h := heads[r.Tokens[p.head].Lower]
	p.fighters = p.fighters || !unarmed.Has(r.Tokens[p.head].Lower)
	if r.mention(p.head) != nil && p.group != nil && p.head == p.group.Last-1 && !heads[r.Tokens[p.head].Lower].plural {
		h.plural = number
	}
	p.plural = h.plural
	p.fighters = p.fighters || r.tied(p.last, end)
	p.measure(r, i, number, h)
	if m := r.calledBehind(p.last, end); m != nil && !p.plural && p.part != companion {
		p.name, p.last, p.size = m, m.Last, one(r.Slice(m.Start, m.End))
	}
	return p
}

// calledBehind returns the person by whose name somebody is called right behind a noun: "a commander known as X", "a recruiter named X",
// "a man identified only as X"; nil for none.
func (r *reader) calledBehind(i, end int) *doc.Mention {
	if i < end && r.Tokens[i].Text == "," {
		i++
	}
	if i+1 >= end {
		return nil
	}
	switch r.Tokens[i].Lower {
	case "named", "called", "nicknamed":
		i++
	case "known", "identified":
		if i++; i < end && (r.Tokens[i].Lower == "only" || r.Tokens[i].Lower == "simply") {
			i++
		}
		if i >= end || r.Tokens[i].Lower != "as" {
			return nil
		}
		i++
	default:
		return nil
	}
	if i >= end {
		return nil
	}
	if m := r.mention(i); m != nil && m.Type == graph.Person && m.First == i && !m.Coreference {
		return m
	}
	return nil
}

// tied tells whether words for a tie to an armed group follow a phrase: "with ties to al-Qaeda", "of the Taliban".
func (r *reader) tied(i, end int) bool {
	for k := i; k < end && k < i+6; k++ {
		if m := r.mention(k); m != nil {
			return m.Type == graph.ArmedGroup
		}
		if w := r.Tokens[k].Lower; !tieWords.Has(w) {
			return false
		}
	}
	return false
}

var tieWords = wordSet(`with ties links connections loyal close to of for in the from affiliated associated linked aligned allied who is was working fighting`)

// age tells whether "-year-old" stands at a token.
func (r *reader) age(i, end int) bool {
	return i+3 < end && r.Tokens[i].Text == "-" && strings.HasPrefix(r.Tokens[i+1].Lower, "year") && r.Tokens[i+2].Text == "-" && r.Tokens[i+3].Lower == "old"
}

func (p *people) take(h head, at int) {
	p.head, p.part, p.last = at, h.part, at+1
}

// joinsModifiers tells whether an "and" stands between modifiers of one noun: "a Taliban and Haqqani leader", "a weapons and
// explosives trafficker".
func (r *reader) joinsModifiers(k, end int) bool {
	for i := k + 1; i < end && i < k+7; i++ {
		t := &r.Tokens[i]
		if _, ok := heads[t.Lower]; ok {
			return true
		}
		if m := r.mention(i); m != nil && m.Type == graph.ArmedGroup {
			if _, ok := heads[r.Tokens[m.Last-1].Lower]; ok {
				return true
			}
			i = m.Last - 1
			continue
		}
		if determiners.Has(t.Lower) || stops.Has(t.Lower) || vagueNumbers.Has(t.Lower) || t.Kind != text.Word && t.Text != "-" || triggers.Of(t.Lower).effect != noEffect || r.mention(i) != nil {
			return false
		}
	}
	return false
}

// headAfter returns the head of a phrase without determiner or number that begins at token i, -1 if there is none.
func (r *reader) headAfter(i, end int) int {
	found := -1
	for k := i; k < end && k < i+7; k++ {
		t := &r.Tokens[k]
		if m := r.mention(k); m != nil && m.Type != graph.ArmedGroup {
			break
		}
		if determiners.Has(t.Lower) || stops.Has(t.Lower) || vagueNumbers.Has(t.Lower) || t.Kind != text.Word && t.Text != "-" || triggers.Of(t.Lower).effect != noEffect {
			break
		}
		if h, ok := heads[t.Lower]; ok && h.part != companion {
			found = k
		}
	}
	return found
}

// numberAlone is "several", "two", "another" where the noun is left out, before a verb or at the end of a phrase.
func (r *reader) numberAlone(p *people, first, behind, end int) *people {
	if behind == first {
		return nil
	}
	last := behind - 1
	t := r.Tokens[last].Lower
	m := r.mention(last)
	if behind+1 < end && hurt.Has(r.Tokens[behind].Lower) && auxiliaries.Has(r.Tokens[behind+1].Lower) {
		behind++ // "the two wounded were detained"
	}
	counted := m != nil && m.Type == doc.QuantityMention
	if !counted && !vagueNumbers.Has(t) && t != "another" && t != "more" && t != "one" {
		return nil
	}
	if behind < end && (r.Tokens[behind].Text == "-" || r.Tokens[behind].Text == "%") {
		return nil
	}
	if behind < end && !stops.Has(r.Tokens[behind].Lower) && r.Tokens[behind].Kind == text.Word && triggers.Of(r.Tokens[behind].Lower).effect == noEffect {
		return nil
	}
	if counted && r.Tokens[last].Kind == text.Number && len(r.Tokens[last].Text) == 4 {
		return nil
	}
	if first > r.Sentences[r.sentence].First && r.Tokens[first].Upper() && r.Tokens[first-1].Upper() {
		return nil // "Highway Two"
	}
	p.head, p.last, p.part, p.plural, p.alone = last, behind, member, true, true
	if p.measure(r, first, true, head{member, true}); t == "another" {
		p.plural, p.size = false, one(r.Tokens[last].Text)
	}
	return p
}

// measure sets the size.
func (p *people) measure(r *reader, first int, number bool, h head) {
	raw := r.Slice(r.Tokens[first].Start, r.Tokens[p.last-1].End)
	switch {
	case number && possessives.Has(r.Tokens[first].Lower) && first+1 < p.last:
		p.measure(r, first+1, true, h) // "his two sons"
	case number:
		if q, ok := graph.ParseQuantity(raw); ok {
			q.Unit = "persons"
			p.size = &q
		}
	case !h.plural:
		p.size = one(raw)
	case !p.definite:
		two := 2
		p.size = &graph.Quantity{Raw: raw, Min: &two, Qualifier: graph.AtLeast, Unit: "persons"}
	}
	if p.size != nil && (p.size.Max != nil && *p.size.Max <= 0 || p.size.Min != nil && *p.size.Min > 100_000) {
		p.size = nil
	}
}

func one(raw string) *graph.Quantity {
	n := 1
	return &graph.Quantity{Raw: raw, Min: &n, Max: &n, Qualifier: graph.Exact, Unit: "persons"}
}

var hurt = wordSet(`wounded injured`)

var vagueNumbers = wordSet(`several multiple numerous many some few dozens scores hundreds various`)

var hedges = wordSet(`at least more than over about around approximately nearly almost up to as many an estimated roughly fewer`)

// counters states that the body which a clause names as its doer acted against the named persons whom it caught or killed.
func (r *reader) counters(st *statement) {
	parsed := syntax.Parse(r.Document, st.sentence)
	i := slices.IndexFunc(parsed.Clauses, func(c *syntax.Clause) bool { return c.Chunk.First <= st.verb && st.verb < c.Chunk.Last })
	if i < 0 {
		return
	}
	force, _ := r.doer(parsed, parsed.Clauses[i])
	mode := "LAW_ENFORCEMENT"
	if st.effect == killed {
		mode = "MILITARY"
	}
	for _, p := range st.people {
		if p.name != nil && force != nil {
			r.find(doc.Finding{
				Subject: force.Key, Predicate: string(graph.Counters), Object: p.name.Key, Qualifiers: graph.Qualifiers{Mode: mode}, Coreference: p.pronoun,
				Span: doc.Span{Start: min(force.Start, st.span.Start), End: max(force.End, st.span.End)},
			}, st.sentence)
		}
	}
}

// ofWhom names an operation after the one person named whom it was about: "Arrest of X", "Killing of X".
func (r *reader) ofWhom(op *operation, what string) string {
	person, words := "", ""
	for _, st := range op.statements {
		for _, p := range st.people {
			if p.name == nil || r.Things[p.name.Key] == nil {
				continue
			}
			if person != "" && person != p.name.Key {
				return what
			}
			person, words = p.name.Key, strings.ToLower(r.Slice(st.span.Start, st.span.End))
		}
	}
	switch {
	case person == "":
		return what
	case what == "Operation":
		return "Killing of " + r.Things[person].Entity.Name
	case what == "Arrests" && (strings.Contains(words, "captur") || strings.Contains(words, "seize")):
		return "Capture of " + r.Things[person].Entity.Name
	case what == "Arrests":
		return "Arrest of " + r.Things[person].Entity.Name
	}
	return what
}

// recordPeople states who was captured or killed, and how many.
func (r *reader) recordPeople(op *operation, event string, e effect) {
	role := "ARRESTED"
	if e == killed {
		role = "VICTIM"
	}
	for n, s := range r.tally(op, e) {
		first := s.told[0]
		who := first.people
		key := ""
		if who.name != nil {
			key = who.name.Key
			if e == killed {
				r.find(doc.Finding{Subject: key, Predicate: "lifeStatus", Value: &graph.Value{Code: "DEAD", Raw: r.Tokens[first.statement.verb].Text}, Span: first.statement.span}, first.statement.sentence)
			}
		} else {
			span := doc.Span{Start: r.Tokens[who.first].Start, End: r.Tokens[who.last-1].End}
			words := strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " ")
			key = fmt.Sprintf("collective:%s:%s:%d", event, role, n)
			t := r.Thing(key, graph.Entity{Type: graph.Collective, Name: words}, true)
			t.Name(words, span)
		}
		for _, told := range s.told {
			if told.people.size != nil && who.name == nil {
				q := *told.people.size
				span := told.statement.span
				if told.people.sized.End > 0 {
					span = told.people.sized
				}
				r.find(doc.Finding{Subject: key, Predicate: "size", Value: &graph.Value{Quantity: &q}, Span: span}, r.sentenceOf(span, told.statement.sentence))
			}
			r.find(doc.Finding{
				Subject: key, Predicate: string(graph.ParticipatedIn), Object: event, Qualifiers: graph.Qualifiers{Role: role}, Span: told.statement.span,
				Coreference: told.people.definite,
			}, told.statement.sentence)
			if g := told.people.group; g != nil {
				f := doc.Finding{Subject: key, Predicate: string(graph.MemberOf), Object: g.Key, Span: told.statement.span}
				switch s.part {
				case leader:
					f.Qualifiers.Role = "leader"
				case facilitator:
					f.Qualifiers.Role = "facilitator"
				}
				r.find(f, told.statement.sentence)
			}
		}
	}
}
